// A file that is not there ends the run where its hash is needed.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

new Thing('one', { file: new pulumi.asset.FileAsset('nowhere.txt') })
