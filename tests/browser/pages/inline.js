import * as engine from '../pkg/partage.inline.js';
import { start } from './start.js';

start(engine);
