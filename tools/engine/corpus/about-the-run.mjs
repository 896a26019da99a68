// A program knows its organization, project, stack, folder, and that this is a preview.
import * as pulumi from '@pulumi/pulumi'
import { basename } from 'node:path'

export const run = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack(), pulumi.runtime.isDryRun()]
export const folder = basename(pulumi.runtime.getRootDirectory?.() ?? pulumi.getRootDirectory())
