const path = require('node:path');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { DefinePlugin } = require('webpack');
const workbench = require('./src/workbench/webpack.cjs');

const DIST = path.join(__dirname, 'dist');
// The oldest engine that a supported Excel brings is the WebView2 of LTSC 2021 and Safari 14 on the Mac.
const TARGET = 'es2020';

const typescript = {
  test: /\.ts$/,
  loader: 'swc-loader',
  options: {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript' },
      target: TARGET,
      // Plain assignments: a helper that defines each field costs more than the object.
      transform: { useDefineForClassFields: false },
    },
  },
};
const optimization = {
  minimizer: [
    new TerserPlugin({
      minify: TerserPlugin.swcMinify,
      extractComments: false,
      terserOptions: { format: { comments: false } },
    }),
  ],
};

/** Beside the files in development; in production outside of what is deployed, and named by nothing in it. */
const sourceMaps = (mode, maps) =>
  !maps
    ? { devtool: false, output: {} }
    : mode === 'development'
      ? { devtool: 'source-map', output: {} }
      : { devtool: 'hidden-source-map', output: { sourceMapFilename: '../build/maps/[file].map' } };

/** One classic script that needs only ECMAScript and the global CustomFunctions; the pane finds the core in SellerFunctions. */
const functions = (mode, maps) => ({
  name: 'functions',
  mode,
  devtool: sourceMaps(mode, maps).devtool,
  target: TARGET,
  entry: { functions: path.join(__dirname, 'build/generated/functions.entry.ts') },
  // One file, so no chunk is ever loaded; webpack asks for a format all the same.
  output: {
    path: DIST,
    filename: '[name].js',
    chunkFormat: 'array-push',
    library: { name: 'SellerFunctions', type: 'var', export: 'api' },
    ...sourceMaps(mode, maps).output,
  },
  // PapaParse asks for Node's streams only where there are any.
  resolve: { extensions: ['.ts', '.js'], fallback: { stream: false } },
  module: { rules: [typescript] },
  optimization,
  performance: { hints: false },
});

/** The pane: a small loader and, once Office is ready, everything else as a lazy chunk. */
const taskpane = (mode, maps, about) => ({
  name: 'taskpane',
  mode,
  devtool: sourceMaps(mode, maps).devtool,
  target: ['web', TARGET],
  entry: { taskpane: path.join(__dirname, 'src/taskpane/index.ts') },
  output: {
    path: DIST,
    filename: '[name].js',
    chunkFilename: 'taskpane.[name].[contenthash:8].js',
    publicPath: 'auto',
    ...sourceMaps(mode, maps).output,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }] },
  optimization,
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: 'taskpane.[name].[contenthash:8].css' }),
    new DefinePlugin({ SELLER_FUNCTIONS_ABOUT: JSON.stringify(about) }),
  ],
  performance: { hints: false },
});

module.exports = ({ about, maps }, { mode }) => [
  functions(mode, maps),
  taskpane(mode, maps, about),
  workbench({ mode }),
];
