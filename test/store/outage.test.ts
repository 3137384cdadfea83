import mongoose from 'mongoose'
import { homesOfTest, mongodbUri } from './support/homes.ts'

/** The engine's process, which `real-mongo` tells. */
const engine = Number(process.env.REAL_MONGO_PID)
const canPause = mongodbUri !== undefined && engine > 0
const LIMIT_MS = 3_000
const BACK_MS = 2_000

const schema = new mongoose.Schema({ _id: String, version: Number }, { versionKey: false })
const homes = homesOfTest()

const run = canPause ? test : test.skip
run(
  'a paused MongoDB is answered for within 3 s, whatever was asked, and serves again within 2 s of its return',
  async () => {
    const home = await homes.open()
    const requests = home.connection.model('Request', schema)
    await home.ready()
    await requests.insertMany([{ _id: 'r1', version: 1 }])
    const started = performance.now()
    process.kill(engine, 'SIGSTOP')
    try {
      const asked: readonly Promise<unknown>[] = [
        requests.insertMany([{ _id: 'r2', version: 1 }]),
        requests.replaceOne({ _id: 'r1', version: 1 }, { version: 2 }),
        requests.findOne({ _id: 'r1' }).lean(),
        requests.find({}).lean(),
        requests.countDocuments({}),
        requests.deleteOne({ _id: 'none' }),
        home.probe(),
      ]
      const settled = await Promise.allSettled(asked)
      const names = settled.map((one) => (one.status === 'rejected' ? (one.reason as Error).name : 'answered'))
      expect(names).toEqual(asked.map(() => 'StoreUnavailable'))
      expect(performance.now() - started).toBeLessThan(LIMIT_MS)
      await expect(requests.findOne({ _id: 'r1' }).lean()).rejects.toMatchObject({ name: 'StoreUnavailable' })
    } finally {
      process.kill(engine, 'SIGCONT')
    }
    const back = performance.now()
    const answers = async (): Promise<boolean> =>
      requests
        .findOne({ _id: 'r1' })
        .lean()
        .then(Boolean, () => false)
    while (!(await answers())) expect(performance.now() - back).toBeLessThan(BACK_MS)
    await requests.insertMany([{ _id: 'r3', version: 1 }])
  },
  30_000,
)
