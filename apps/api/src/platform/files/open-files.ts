import type { AppConfig } from '../../config.ts'
import type { FileStore } from './file-store.ts'
import { join } from 'node:path'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

export interface Files {
  store: FileStore
  /** Where files lie while they arrive. */
  arrivals: string
}

/** The store of files this installation has: a bucket where one is named, otherwise a folder in the data folder, outside of what is served. */
export function openFiles({ dataFolder, filesS3 }: Pick<AppConfig, 'dataFolder' | 'filesS3'>): Files {
  const folder = join(dataFolder, 'files')
  return {
    store: filesS3 === null ? folderStore(join(folder, 'kept')) : s3Store(filesS3),
    arrivals: join(folder, 'arriving'),
  }
}
