import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Api } from '../testing/api.js';
import { scenarios } from '../testing/scenarios.js';
import { Device } from './device.js';

scenarios(Device);

let api;
before(async () => { api = await Api.start(); });
after(() => api.stop());

it('takes back an edit of a task that the table cannot change any more, and tells', async () => {
  const time = { S: '2026-01-01T00:00:00.000Z' };
  await api.put({ taskId: { S: 'last' }, ownerId: { S: 'local' }, description: { S: 'Buy milk' }, status: { S: 'pending' },
    createdAt: time, updatedAt: time, version: { N: '9007199254740991' } });
  const device = await Device.of(api);
  await device.sync();
  await device.edit('last', { description: 'Buy oat milk' });
  await device.sync();

  assert.deepEqual(device.refused, ['task-unwritable']);
  assert.equal((await device.task('last')).description, 'Buy milk');
  await device.close();
});
