import * as engine from '../pkg/partage.js';
import { start } from './start.js';

start(engine);
