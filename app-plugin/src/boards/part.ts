/** Scenes' classes leave `parent` undefined where its own interfaces leave it out: the compiler minds, nothing else does. */
export const part = <T>(it: unknown): T => it as T;
