// What an error was caused by is told as well.

throw new Error('outer', { cause: new Error('inner') })
