import { defaultConflictHandler } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { Changes, isRecent, merge } from 'xfusion-tasks-sync';

const text = { type: 'string' };

/** What becomes of a change that was made of `base`, when the server has told what it has now. */
const resolve = async ({ newDocumentState: mine, assumedMasterState: base, realMasterState: theirs }) =>
  // Of an edit and a deletion the first wins. The version of `base` comes back if the change was refused.
  mine._deleted || theirs._deleted || theirs.version === base?.version ? theirs : merge(base, mine, theirs);

/** The collection, for `addCollections`. */
export const tasks = {
  schema: { version: 0, primaryKey: 'taskId', type: 'object', required: ['taskId'], properties: {
    taskId: { type: 'string', maxLength: 64 }, description: text, status: text, dueDate: text, priority: text,
    createdAt: text, updatedAt: text, completedAt: text, version: { type: 'integer' },
    labels: { type: 'array', items: text }, attributes: { type: 'object' } } },
  conflictHandler: { ...defaultConflictHandler, resolve },
};

/** Starts the replication, with the options of `replicateRxCollection`. */
export function replicateTasks(collection, { url, fetch, onRefused, ...options }) {
  const changes = new Changes({ url, fetch, onRefused });

  /** Lists what is newer than here; with `listed` everything, and then what was not listed is gone. */
  async function pull(checkpoint, limit, listed) {
    const documents = [];
    let page = { next: checkpoint?.next };
    do {
      page = await changes.list(limit, page.next);
      if (!page) return pull(undefined, limit, new Set());
      const own = await collection.storageInstance.findDocumentsById(page.items.map(({ taskId }) => taskId), true);
      const isNews = ({ taskId, updatedAt }, known = own.find((task) => task.taskId === taskId)) =>
        // Repeats pass, because RxDB stores a checkpoint only together with documents.
        !known?.updatedAt || (known._deleted ? updatedAt > known.updatedAt : updatedAt >= known.updatedAt);
      documents.push(...page.items.filter((item) => listed?.add(item.taskId) || isNews(item)));
    } while (page.hasMore && (listed || documents.length < limit));
    const here = listed ? (await collection.find().exec()).map((task) => task.toMutableJSON()) : [];
    const lost = here.filter(({ taskId, updatedAt }) => updatedAt && !listed.has(taskId) && !isRecent(updatedAt));
    lost.forEach((task) => documents.push({ ...task, deleted: true }));
    return { documents, checkpoint: { next: page.next } };
  }

  /** Tells RxDB what the server has now, after a success as well: so the collection learns the version. */
  async function push(rows) {
    const outcomes = await changes.push(rows.map(({ newDocumentState: mine, assumedMasterState: base }) =>
      ({ taskId: mine.taskId, base, mine, isDeleted: mine.deleted })));
    return outcomes.flatMap(({ status, task, base }) => task ?? ([400, 409].includes(status) && base?.version ? base : []));
  }

  return replicateRxCollection({
    replicationIdentifier: `xfusion-tasks ${url}`, live: true, ...options, collection, deletedField: 'deleted',
    pull: { handler: pull, batchSize: 100 }, push: { handler: push, batchSize: 25 },
  });
}
