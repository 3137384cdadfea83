import type { HearNews, News } from '../../models/store/sharing/sharing.ts'
import type { Store } from '../../models/store/store.ts'
import type { StoredCollection, Versioned } from '../../models/store/storedCollection.ts'

/** A part of the store into which other servers write too; `hear` is what they say of it afterwards. */
export function sharedWithOthers(name: 'covers' | 'agreements' | 'deliveries' | 'requests') {
  const hearers: HearNews[] = []
  const shared = <D extends Versioned>(part: StoredCollection<D>): StoredCollection<D> => ({
    ...part,
    isShared: true,
    onNews: (hear) => void hearers.push(hear),
  })
  return {
    spoil: (store: Store): Store => ({ ...store, [name]: shared(store[name] as StoredCollection<Versioned>) }),
    async hear(news: Omit<News, 'collection' | 'isOwn'>): Promise<void> {
      for (const hearer of hearers) await hearer([{ collection: name, isOwn: false, ...news }])
    },
  }
}
