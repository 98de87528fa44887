import { agreeOn } from './agree';

agreeOn('economics', 10_000);
