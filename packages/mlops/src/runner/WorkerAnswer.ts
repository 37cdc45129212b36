/** What a thread answers to a task: its result, or its problem in words. */
export type WorkerAnswer<Result> = { readonly result: Result } | { readonly problem: string };
