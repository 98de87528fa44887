/** Builds the host page into build/workbench: `npx webpack --config src/workbench/webpack.cjs`. */
const fs = require('node:fs');
const path = require('node:path');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');

const ROOT = path.resolve(__dirname, '../..');

/** Univer's renderer imports some 75 hyphenation dictionaries (5 MB); a sheet never hyphenates. En-us is loaded at once, so it stays. */
const DICTIONARY = /^\.\/(?!en-us-)[a-z]{2,3}(-[a-z0-9]+)*-[A-Za-z0-9_-]{8}\.js$/;
const withoutHyphenation = new webpack.NormalModuleReplacementPlugin(DICTIONARY, (resource) => {
  if (/@univerjs[\\/]engine-render[\\/]lib[\\/]es$/.test(resource.context)) {
    resource.request = path.join(__dirname, 'grid/no-hyphenation.ts');
  }
});

/** Copies the host page, and the clock that a test may set, as they are. */
class EmitPage {
  apply(compiler) {
    for (const name of ['index.html', 'host-clock.js']) this.emit(compiler, name);
  }

  emit(compiler, name) {
    const source = path.join(__dirname, name);
    compiler.hooks.thisCompilation.tap('EmitPage', (compilation) => {
      compilation.hooks.processAssets.tap('EmitPage', () => {
        compilation.fileDependencies.add(source);
        compilation.emitAsset(name, new webpack.sources.RawSource(fs.readFileSync(source)));
      });
    });
  }
}

/** @param {{mode?: 'production' | 'development'}} [options] */
module.exports = (options = {}) => ({
  name: 'workbench',
  mode: options.mode ?? 'production',
  devtool: false,
  target: ['web', 'es2021'],
  entry: { workbench: path.join(__dirname, 'main.ts') },
  output: { path: path.join(ROOT, 'build/workbench'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2021' } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  // SWC builds in a fifth of Terser's time and the page starts as fast.
  optimization: {
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.swcMinify,
        extractComments: false,
        terserOptions: { format: { comments: false } },
      }),
    ],
  },
  plugins: [new MiniCssExtractPlugin({ filename: '[name].css' }), new EmitPage(), withoutHyphenation],
  performance: { hints: false },
});
