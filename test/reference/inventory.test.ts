import { agreeOn } from './agree';

agreeOn('inventory', 40_000);
