// The bare runtime, as startup.ts measures it: nothing.
