import * as engine from '../pkg/inline.js';
import { start } from './start.js';

start(engine);
