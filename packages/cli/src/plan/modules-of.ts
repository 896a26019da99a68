import type { TagModule } from './effective-tags.ts'

/** The modules that a stack project depends on. */
export const modulesOf = async (_root: string): Promise<readonly TagModule[]> => []
