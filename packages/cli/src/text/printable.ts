export { printable, printableLine } from '@konductor/host/printable'
