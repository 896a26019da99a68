import { spawn } from 'node:child_process'

// It waits for a line. At the end of its input nobody is left who would write one: it ends the group, and takes away
// the run's folder. A shell's `read` sleeps, and is started in about a millisecond.
const SCRIPT = 'read -r _ || { kill -s KILL -- "-$1"; rm -rf -- "$2"; } 2>/dev/null'

/**
 * Sees to it that a process group ends when this process does, however that happens. What ends itself when it hears of
 * it cannot while it is busy in a loop; this is ended from outside.
 *
 * @param folder What is removed then.
 * @returns what calls it off.
 */
export const watchOver = (group: number, folder: string): (() => void) => {
  const dog = spawn('/bin/sh', ['-c', SCRIPT, 'sh', String(group), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  // A machine without a shell is without this.
  dog.on('error', () => {})
  dog.stdin.on('error', () => {})
  dog.unref()
  return () => {
    dog.stdin.end('\n')
  }
}
