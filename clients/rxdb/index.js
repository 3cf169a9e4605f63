import { defaultConflictHandler } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { Changes, isRecent, merge, operation } from 'xfusion-tasks-sync';

const text = { type: 'string' };

/** What becomes of a change, made from `base`, when the server has answered it with what it has. */
const resolve = async ({ newDocumentState: mine, assumedMasterState: base, realMasterState: theirs }) => {
  if (theirs.version && theirs.version === base?.version) return theirs; // The change was refused.
  // A deletion wins, unless it was known here when the task was created again, or has left no trace.
  if (theirs._deleted) return !theirs.version || (base?._deleted && base.version) ? mine : theirs;
  if (mine._deleted) return base ? theirs : mine; // An edit wins; but the answer to one's own creation is none.
  return merge(base, mine, theirs);
};

/** The collection, for `addCollections`. */
export const tasks = {
  schema: { version: 0, primaryKey: 'taskId', type: 'object', required: ['taskId'], properties: {
    taskId: { type: 'string', maxLength: 64 }, description: text, status: text, dueDate: text, priority: text,
    createdAt: text, updatedAt: text, completedAt: text, version: { type: 'integer' },
    labels: { type: 'array', items: text }, attributes: { type: 'object' } } },
  conflictHandler: { ...defaultConflictHandler, resolve },
};

/** Starts the replication. */
export function replicateTasks(collection, { url, fetch, onRefused, ...options }) {
  const changes = new Changes({ url, fetch, onRefused });

  /** Lists what is newer than here. With `listed` it lists everything, and what was not listed is gone. */
  async function pull(checkpoint, limit, listed) {
    let documents = [], page = { next: checkpoint?.next };
    do {
      page = await changes.list(limit, page.next);
      if (!page) return pull(undefined, limit, new Set());
      const own = await collection.storageInstance.findDocumentsById(page.items.map(({ taskId }) => taskId), true);
      const isNews = ({ taskId, updatedAt }, known = own.find((task) => task.taskId === taskId)) =>
        // Repeats pass, because RxDB stores a checkpoint only together with documents.
        !known?.updatedAt || (known._deleted ? updatedAt > known.updatedAt : updatedAt >= known.updatedAt);
      documents.push(...page.items.filter((item) => listed?.add(item.taskId) || isNews(item)));
    } while (page.hasMore && (listed || documents.length < limit));
    const known = listed ? (await collection.find().exec()).map((task) => task.toMutableJSON()) : [];
    const gone = known.filter(({ taskId, updatedAt }) => updatedAt && !listed.has(taskId) && !isRecent(updatedAt));
    return { documents: [...documents, ...gone.map((task) => ({ ...task, deleted: true }))], checkpoint: { next: page.next } };
  }

  /** Hands what the server has to `resolve`, successes included: so the collection learns their versions. */
  async function push(rows) {
    const sent = rows.map(({ newDocumentState: mine, assumedMasterState: base }) =>
      ({ base, operation: operation(mine.taskId, base, mine, mine.deleted) })).filter((change) => change.operation);
    const results = await changes.send(sent.map((change) => change.operation));
    return results.flatMap(({ taskId, status, task }, i) =>
      task ?? ([404, 412].includes(status) ? { taskId, deleted: true } : (status === 400 && sent[i].base) || []));
  }

  return replicateRxCollection({
    replicationIdentifier: `xfusion-tasks ${url}`, live: true, ...options, collection, deletedField: 'deleted',
    pull: { handler: pull, batchSize: 100 }, push: { handler: push, batchSize: 25 },
  });
}
