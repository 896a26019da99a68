// Anything can be thrown.

throw 'a text'
