import { agreeOn } from './agree';

agreeOn('size', 60_000);
