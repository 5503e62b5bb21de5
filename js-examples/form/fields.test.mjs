import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vocabulary } from '../../pkg/partage.node.js';
import { ROLE_GROUPS } from './fields.js';

test('each heading of the roles stands before a role that there is, the first before all, in the order of the list', () => {
  const roles = vocabulary('fr').role.map(({ value }) => value);
  const places = Object.keys(ROLE_GROUPS).map((role) => roles.indexOf(role));
  assert.ok(!places.includes(-1), `no such role: ${Object.keys(ROLE_GROUPS)}`);
  assert.equal(places[0], 0, 'no role stands above the first heading');
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
});
