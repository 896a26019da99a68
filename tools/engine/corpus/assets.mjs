// Assets and archives are inputs like any other.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const { FileAsset, StringAsset, FileArchive, AssetArchive } = pulumi.asset
const thing = new Thing('one', {
  file: new FileAsset('hello.txt'),
  text: new StringAsset('hello'),
  secret: pulumi.secret(new StringAsset('hush')),
  archive: new AssetArchive({ 'a.txt': new StringAsset('a'), folder: new FileArchive('./sdk') }),
  list: [new FileAsset('hello.txt')],
})
export const file = thing.file
