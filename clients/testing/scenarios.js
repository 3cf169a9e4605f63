import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import { Api } from './api.js';

/** What an app with several devices may expect, whatever library it uses; `Device` is a phone that uses one. */
export function scenarios(Device) {
  let api;
  const devices = [];
  const device = async () => devices[devices.push(await Device.of(api)) - 1];

  /** Two devices that both have a new task. */
  async function twoWith(task) {
    const [one, other] = [await device(), await device()];
    const taskId = randomUUID();
    await one.create({ taskId, description: 'Buy milk', ...task });
    await synced(one, other);
    return { one, other, taskId };
  }

  /** Each twice, so that what the second sends reaches the first. */
  async function synced(...some) {
    for (const each of [...some, ...some]) await each.sync();
  }

  /** What all of them have, which must be the same, and what the server has. */
  async function agreed(taskId, ...some) {
    await synced(...some);
    const response = await fetch(`${api.url}/tasks/${taskId}`);
    const stored = response.ok ? await response.json() : undefined;
    for (const each of some) assert.deepEqual(await each.task(taskId), stored);
    return stored;
  }

  before(async () => {
    api = await Api.start();
  });

  afterEach(async () => {
    mock.timers.reset();
    const used = devices.splice(0);
    await Promise.all(used.map((each) => each.close()));
    const sent = used.flatMap(({ network }) => network.calls).flatMap(({ operations }) => operations ?? []);
    assert.ok(sent.every(({ op, ifVersion }) => op === 'create' || ifVersion), 'Nothing is changed that was not seen.');
  });

  after(() => api.stop());

  describe('offline', () => {
    it('creates 250 tasks, which arrive in batches and are listed in pages', async () => {
      const [one, other] = [await device(), await device()];
      one.network.offline = true;
      const ids = Array.from({ length: 250 }, () => randomUUID());
      for (const taskId of ids) await one.create({ taskId, description: `Task ${taskId}` });
      one.network.offline = false;
      await synced(one, other);

      for (const taskId of ids) assert.equal((await other.task(taskId)).description, `Task ${taskId}`);
      assert.deepEqual(one.network.statuses, Array(250).fill(201));
      assert.ok(other.network.calls.every(({ answer }) => answer.items.length <= 100));
    });

    it('creates and deletes a task, which nobody gets to see, nor a fresh install', async () => {
      const [one, other] = [await device(), await device()];
      one.network.offline = true;
      const taskId = randomUUID();
      await one.create({ taskId, description: 'Mistake' });
      await one.delete(taskId);
      one.network.offline = false;

      assert.equal(await agreed(taskId, one, other, await device()), undefined);
    });

    it('deletes a task whose creation was never answered', async () => {
      const [one, other] = [await device(), await device()];
      const taskId = randomUUID();
      await one.create({ taskId, description: 'Buy milk' });
      await one.crash();
      await one.delete(taskId);

      assert.equal(await agreed(taskId, one, other), undefined);
    });
  });

  describe('two devices', () => {
    it('change different parts of a task, and both changes stay', async () => {
      const { one, other, taskId } = await twoWith({ labels: ['home'], attributes: { size: 1, colour: 'red' } });
      await one.edit(taskId, { description: 'Buy oat milk', attributes: { size: 2, colour: 'red' } });
      await one.sync();
      await other.edit(taskId, { status: 'completed', attributes: { size: 1, shop: 'corner' } });

      const { description, status, labels, attributes } = await agreed(taskId, one, other);
      assert.deepEqual({ description, status }, { description: 'Buy oat milk', status: 'completed' });
      assert.deepEqual({ labels, attributes }, { labels: ['home'], attributes: { size: 2, shop: 'corner' } });
    });

    it('change the same part of a task, and the later change stays', async () => {
      const { one, other, taskId } = await twoWith();
      other.network.offline = true;
      await one.edit(taskId, { description: 'Buy oat milk' });
      await one.sync();
      await other.edit(taskId, { description: 'Buy soy milk' });
      other.network.offline = false;

      assert.equal((await agreed(taskId, one, other)).description, 'Buy soy milk');
    });

    it('edit and delete a task: the edit came first, so it stays', async () => {
      const { one, other, taskId } = await twoWith();
      other.network.offline = true;
      await one.edit(taskId, { description: 'Buy oat milk' });
      await one.sync();
      await other.delete(taskId);
      other.network.offline = false;

      assert.equal((await agreed(taskId, one, other)).description, 'Buy oat milk');
    });

    it('delete and edit a task: the deletion came first, so it is gone, and the app is told', async () => {
      const { one, other, taskId } = await twoWith();
      other.network.offline = true;
      await one.delete(taskId);
      await one.sync();
      await other.edit(taskId, { description: 'Buy oat milk' });
      other.network.offline = false;

      assert.equal(await agreed(taskId, one, other), undefined);
      assert.deepEqual(other.refused, ['task-deleted']);
    });

    it('delete a task and create it again', async () => {
      const { one, other, taskId } = await twoWith();
      await one.delete(taskId);
      await synced(one, other);
      await other.recreate({ taskId, description: 'Buy milk after all' });

      const { description, version } = await agreed(taskId, one, other);
      assert.deepEqual({ description, version }, { description: 'Buy milk after all', version: 3 });
    });

    it('delete a task while the other does not know yet that it has created it', async () => {
      const [one, other] = [await device(), await device()];
      const taskId = randomUUID();
      await one.create({ taskId, description: 'Buy milk' });
      await one.crash();
      await other.sync();
      await other.delete(taskId);
      await other.sync();

      assert.equal(await agreed(taskId, one, other), undefined);
    });

    it('lose nothing by a clock that is a year ahead', async () => {
      const { one, other, taskId } = await twoWith();
      mock.timers.enable({ apis: ['Date'], now: Date.now() + 365 * 86_400_000 });
      await other.edit(taskId, { priority: 'high' });
      await other.sync();
      mock.timers.reset();
      await one.edit(taskId, { status: 'completed' });

      const { priority, status } = await agreed(taskId, one, other);
      assert.deepEqual({ priority, status }, { priority: 'high', status: 'completed' });
    });
  });

  describe('one device', () => {
    it('edits twice without a conflict with itself', async () => {
      const { one, taskId } = await twoWith();
      await one.edit(taskId, { description: 'Buy oat milk' });
      await one.sync();
      await one.edit(taskId, { description: 'Buy soy milk' });
      await one.sync();

      assert.deepEqual(one.network.statuses, [201, 200, 200]);
    });

    it('is not set back by a list that does not show its change yet', async () => {
      const { one, taskId } = await twoWith();
      one.network.stale = [await one.task(taskId)];
      await one.edit(taskId, { description: 'Buy oat milk' });
      await synced(one);

      assert.equal((await one.task(taskId)).description, 'Buy oat milk');
    });

    it('does not show again what it has deleted, while a list still has it', async () => {
      const { one, taskId } = await twoWith();
      one.network.stale = [await one.task(taskId)];
      await one.delete(taskId);
      await synced(one);

      assert.equal(await one.task(taskId), undefined);
    });

    it('keeps what is typed while a push is on its way', async () => {
      const { one, other, taskId } = await twoWith();
      one.network.meanwhile = () => one.edit(taskId, { status: 'in-progress' });
      await one.edit(taskId, { description: 'Buy oat milk' });
      await one.sync();

      const { description, status } = await agreed(taskId, one, other);
      assert.deepEqual({ description, status }, { description: 'Buy oat milk', status: 'in-progress' });
    });

    it('sends again what got no answer, and nothing happens twice', async () => {
      const { one, other, taskId } = await twoWith();
      const [created, deleted] = [randomUUID(), randomUUID()];
      await one.create({ taskId: deleted, description: 'Mistake' });
      await one.sync();
      one.network.offline = true;
      await one.create({ taskId: created, description: 'Buy bread' });
      await one.edit(taskId, { description: 'Buy oat milk' });
      await one.delete(deleted);
      one.network.offline = false;
      one.network.losses = 2;
      await one.sync().catch(() => one.sync()).catch(() => one.sync());

      assert.equal((await agreed(created, one, other)).version, 1);
      assert.equal((await agreed(taskId, one, other)).version, 2);
      assert.equal(await agreed(deleted, one, other), undefined);
    });

    it('gets the tasks that an answer has no room for', async () => {
      const { one, other, taskId } = await twoWith();
      const deleted = randomUUID();
      await one.create({ taskId: deleted, description: 'Mistake' });
      await synced(one, other);
      other.network.crowded = true;
      await one.edit(taskId, { description: 'Buy oat milk' });
      await one.delete(deleted);
      await one.sync();
      await other.edit(taskId, { priority: 'high' });
      await other.edit(deleted, { priority: 'high' });

      const { description, priority } = await agreed(taskId, one, other);
      assert.deepEqual({ description, priority }, { description: 'Buy oat milk', priority: 'high' });
      assert.equal(await agreed(deleted, one, other), undefined);
    });

    it('edits a task whose creation was never answered', async () => {
      const [one, other] = [await device(), await device()];
      const taskId = randomUUID();
      await one.create({ taskId, description: 'Buy milk' });
      await one.crash();
      await one.edit(taskId, { description: 'Buy oat milk' });

      assert.equal((await agreed(taskId, one, other)).description, 'Buy oat milk');
    });

    it('sends a stale and a wrong change among others, and neither stops the rest', async () => {
      const { one, other, taskId } = await twoWith();
      const [good, bad] = [randomUUID(), randomUUID()];
      one.network.offline = true;
      await one.create({ taskId: bad, description: 'x'.repeat(1025) });
      await one.edit(taskId, { priority: 'high' });
      await one.create({ taskId: good, description: 'Buy bread' });
      await other.edit(taskId, { description: 'Buy oat milk' });
      await other.sync();
      one.network.offline = false;
      await one.sync();

      const { description, priority } = await agreed(taskId, one, other);
      assert.deepEqual({ description, priority }, { description: 'Buy oat milk', priority: 'high' });
      assert.equal((await agreed(good, one, other)).description, 'Buy bread');
      assert.ok(one.refused.every((code) => code === 'invalid-request') && one.refused.length > 0);
      await one.edit(bad, { description: 'Now short enough' });
      assert.equal((await agreed(bad, one, other)).description, 'Now short enough');
    });
  });

  it('brings back a task whose deletion the table cannot store, and tells the app', async () => {
    const one = await device();
    const taskId = randomUUID();
    await api.putUnwritable(taskId);
    await one.sync();
    await one.delete(taskId);
    await one.sync();

    assert.deepEqual(one.refused, ['task-unwritable']);
    assert.equal((await agreed(taskId, one)).description, 'Buy milk');
  });

  it('goes on after the table was restored from a backup, and keeps what was not sent', async () => {
    const { one, other, taskId } = await twoWith();
    const changed = randomUUID();
    await one.create({ taskId: changed, description: 'Buy bread' });
    await one.sync();
    await api.backUp();
    const lost = randomUUID();
    await one.create({ taskId: lost, description: 'Never seen again' });
    await one.edit(changed, { description: 'Buy dark bread' });
    await synced(one, other);
    one.network.offline = true;
    await one.edit(taskId, { description: 'Buy oat milk' });
    const created = randomUUID();
    await one.create({ taskId: created, description: 'Buy butter' });
    await api.restore();
    mock.timers.enable({ apis: ['Date'], now: Date.now() + 16 * 60_000 });
    one.network.offline = false;

    assert.equal((await agreed(taskId, one, other)).description, 'Buy oat milk');
    assert.equal((await agreed(changed, one, other)).description, 'Buy bread');
    assert.equal((await agreed(created, one, other)).description, 'Buy butter');
    assert.equal(await agreed(lost, one, other), undefined);
    assert.ok(one.network.calls.some(({ status }) => status === 410));
  });
}
