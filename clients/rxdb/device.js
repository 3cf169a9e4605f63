import { randomUUID } from 'node:crypto';
import { createRxDatabase } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { Network } from '../testing/network.js';
import { replicateTasks, tasks } from './index.js';

/** A phone with RxDB, for tests. */
export class Device {
  /** The codes of what the server has refused. */
  refused = [];

  static async of(api) {
    const device = new Device();
    device.network = new Network(api);
    device.database = await createRxDatabase({
      name: randomUUID(), multiInstance: false, storage: wrappedValidateAjvStorage({ storage: getRxStorageMemory() }),
    });
    ({ tasks: device.tasks } = await device.database.addCollections({ tasks }));
    device.#open();
    return device;
  }

  /** As an app does when it starts. */
  #open() {
    this.replication = replicateTasks(this.tasks, {
      url: '', fetch: this.network.fetch, onRefused: (_, { code }) => this.refused.push(code), retryTime: 10,
      waitForLeadership: false,
    });
  }

  async sync() {
    this.replication.reSync();
    await this.replication.awaitInSync();
  }

  /** The app ends while it waits for the answer to a push, and starts again. */
  async crash() {
    this.network.losses = Infinity;
    await this.network.loss();
    await this.replication.cancel();
    this.network.losses = 0;
    this.#open();
  }

  async close() {
    await this.database.close();
  }

  async task(taskId) {
    return (await this.tasks.findOne(taskId).exec())?.toMutableJSON();
  }

  async create(task) {
    await this.tasks.insert(task);
  }

  async recreate(task) {
    await this.create(task);
  }

  async edit(taskId, changes) {
    await (await this.tasks.findOne(taskId).exec()).incrementalPatch(changes);
  }

  async delete(taskId) {
    await (await this.tasks.findOne(taskId).exec()).remove();
  }
}
