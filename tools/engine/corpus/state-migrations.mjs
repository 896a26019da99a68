// What would move the state of an earlier version has nothing to do on an empty stack.
import { Thing } from './sdk/acme.mjs'

new Thing('one', { size: 1 }, { stateMigrations: [({ oldState }) => ({ newState: oldState })] })
