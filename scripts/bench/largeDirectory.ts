import { type Directory, directoryOf, type Employee, type Matter } from '../../models/domain/directory/directory.ts'

/** The same office with so many more people, `p0` and so on, and so many matters instead of its own. */
export function largeDirectory({ office, employees, units, matters, places }: Directory, size: number): Directory {
  const people = [...employees.values()]
  const known = [...matters.values()]
  const person = (index: number): Employee => {
    const model = people[index % people.length]
    if (!model) throw new Error('The sample office has no people.')
    return { ...model, id: `p${index}`, name: `${model.name} ${index}`, substituteIds: [`p${(index + 1) % size}`] }
  }
  const matter = (index: number): Matter => {
    const model = known[index % known.length]
    if (!model) throw new Error('The sample office has no matters.')
    return { ...model, id: `m${index}`, name: { pl: `${model.name.pl} ${index}`, en: model.name.en } }
  }
  return directoryOf({
    office,
    units: [...units.values()],
    places: [...places.values()],
    employees: [...people, ...Array.from({ length: size }, (_, index) => person(index))],
    matters: Array.from({ length: size }, (_, index) => matter(index)),
  })
}
