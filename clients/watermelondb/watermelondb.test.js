import { scenarios } from '../testing/scenarios.js';
import { Device } from './device.js';

scenarios(Device);
