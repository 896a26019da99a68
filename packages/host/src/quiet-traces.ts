// Loaded by `node --import @konductor/host/quiet-traces`: nothing else is, so that it costs next to nothing.
import { quietSdkTraces } from './quiet-sdk-traces.ts'

quietSdkTraces()
