/** What a thread is asked: to do a task, or to get ready for tasks on this context, which it answers with `undefined`. */
export type WorkerQuestion<Context, Task> = { readonly context: Context } | { readonly task: Task };
