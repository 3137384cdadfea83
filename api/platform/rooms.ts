/** What the rooms have made so far. A room that asks for what no room before it has made does not compile. */
export class Rooms<Made extends object> {
  constructor(readonly services: Made) {}

  with<More extends object>(room: (services: Made) => More): Rooms<Made & More> {
    return new Rooms({ ...this.services, ...room(this.services) })
  }
}
