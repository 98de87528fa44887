/** Chinese texts of the functions, by id and parameter. The English ones are the doc comments; names are never translated. */
export const chinese: Readonly<Record<string, { description: string; parameters: Readonly<Record<string, string>> }>> =
  {
    'AMZ.FBAFEE': {
      description: '亚马逊当日收取的 FBA 配送费：按当日生效的费率卡，含旺季费率和百分比附加费。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        price: '售价，按站点货币。仅当费用取决于售价时必填。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
        category: '佣金类目。仅当费用取决于类目时必填（欧洲、英国的限价与专用费率表、仓储费）。',
      },
    },
    'AMZ.SIZETIER': {
      description: '包装后商品的尺寸分段，按亚马逊的叫法。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
      },
    },
    'AMZ.BILLABLEWEIGHT': {
      description: '配送费的计费重量：单件重量或体积重，按费率卡取整。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
      },
    },
    'AMZ.REFERRALFEE': {
      description: '按售价和类目计算的销售佣金，含最低佣金。媒介类结算费见 AMZ.FEES。',
      parameters: {
        price: '售价，按站点货币。',
        category: '佣金类目，中英文均可：名称、编号或常用叫法。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
      },
    },
    'AMZ.STORAGEFEE': {
      description: '单件商品若干个自然月的仓储费，从日期所在月份算起。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        months: '仓储月数，从日期所在的月份算起。默认 1。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
        category: '佣金类目。仅当费用取决于类目时必填（欧洲、英国的限价与专用费率表、仓储费）。',
      },
    },
    'AMZ.AGEDFEE': {
      description: '单件商品在该库龄下一个月的超龄库存附加费，低于首个天数段为 0。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        days: '盘点时的在库天数。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
      },
    },
    'AMZ.INBOUNDFEE': {
      description: '单件入库配置费；如只公布区间，取上限。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        split: '入库拆分方式：minimal 最少（默认）、partial 部分、optimized 亚马逊优化。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
      },
    },
    'AMZ.LOWSTOCKFEE': {
      description: '每售出一件的低库存水平费。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        supplyDays: '短期与长期历史可供应天数中的较大者。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
      },
    },
    'AMZ.REMOVALFEE': {
      description: '单件移除或弃置费。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
      },
    },
    'AMZ.PLANFEE': {
      description: '每月销售计划费用。',
      parameters: {
        plan: '销售计划：professional 专业（默认）或 individual 个人。',
        unitsSold: '当月售出件数，个人计划必填。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
      },
    },
    'AMZ.FEES': {
      description:
        '单件全部费用，一行返回：佣金、结算费、附加费前配送费、附加费、仓储费、合计。合计不含数字服务费和费用税，这两项见 AMZ.EXPLAIN。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        price: '售价，按站点货币。',
        category: '佣金类目，中英文均可：名称、编号或常用叫法。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
        months: '仓储月数，从日期所在的月份算起。默认 1。',
      },
    },
    'AMZ.PROFIT': {
      description:
        '扣除各项费用后的单件利润，或利润率、投资回报率、盈亏平衡 ACoS。退货按退款、退还佣金（扣退款手续费）、商品不再出售计算。',
      parameters: {
        price: '售价，按站点货币。',
        cost: '单件成本，按站点货币。',
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        category: '佣金类目，中英文均可：名称、编号或常用叫法。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        adRate: '广告花费占销售额的比例，如 8% 或 0.08。默认 0。',
        returnRate: '退货率，如 5%。默认 0。',
        otherCost: '单件其他成本（头程、关税、贴标等）。默认 0。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
        months: '仓储月数，从日期所在的月份算起。默认 1。',
        measure: '指标：profit 利润（默认）、margin 利润率、roi 投资回报率、breakevenacos 盈亏平衡 ACoS。',
      },
    },
    'AMZ.PRICEFOR': {
      description: '使指标达到目标的最低售价，精确到最小货币单位。',
      parameters: {
        target: '指标要达到的值，如利润率 20%；0 为保本。',
        cost: '单件成本，按站点货币。',
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        category: '佣金类目，中英文均可：名称、编号或常用叫法。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        adRate: '广告花费占销售额的比例，如 8% 或 0.08。默认 0。',
        returnRate: '退货率，如 5%。默认 0。',
        otherCost: '单件其他成本（头程、关税、贴标等）。默认 0。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
        months: '仓储月数，从日期所在的月份算起。默认 1。',
        measure: '指标：margin 利润率（默认）、profit 利润、roi 投资回报率、breakevenacos 盈亏平衡 ACoS。',
      },
    },
    'AMZ.NEXTTIER': {
      description: '下一个更便宜的尺寸分段或重量段：需要缩小什么、缩小多少、每件节省多少。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        price: '售价，按站点货币。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
        category: '佣金类目。仅当费用取决于类目时必填（欧洲、英国的限价与专用费率表、仓储费）。',
      },
    },
    'AMZ.FEECHANGE': {
      description: 'AMZ.FEES 合计（不含仓储费）在结束日期与起始日期之差。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        price: '售价，按站点货币。',
        category: '佣金类目，中英文均可：名称、编号或常用叫法。',
        fromDate: '起始日期。',
        toDate: '结束日期。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
      },
    },
    'AMZ.EXPLAIN': {
      description: '说明一件商品的费用从何而来：每一步的数值、规则、费率卡、生效日、可信度和来源。',
      parameters: {
        length: '包装后的一条边，三边顺序不限。按所选单位填数字，或写成 25.4cm。',
        width: '包装后的第二条边。',
        height: '包装后的第三条边。',
        weight: '包装后单件重量。按所选单位填数字，或写成 350g。',
        price: '售价，按站点货币。',
        category: '佣金类目，中英文均可：名称、编号或常用叫法。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        goods: '商品类型：general 普通（默认）、apparel 服装、dangerous 危险品。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        units: '单位：in-lb、in-oz、cm-kg、cm-g 或 mm-g。美国默认 in-lb，其他站点默认 cm-kg。',
        months: '仓储月数，从日期所在的月份算起。默认 1。',
      },
    },
    'AMZ.ANALYZE': {
      description:
        '分析整张 SKU 列表：逐行返回各项费用、利润、利润率、ROI 和状态，顺序不变。单元格里的单位和币种优先于表头；多列其他成本相加；人民币按 fx 或“汇率”列换算；未写单位时状态列会说明按什么单位读取。',
      parameters: {
        table: '带表头的 SKU 列表，中英文表头均可。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
        fx: '一单位站点货币折合人民币，仅有人民币列时需要。',
      },
    },
    'ALI.MEMBERSHIP': {
      description: '阿里巴巴国际站中国大陆供应商会员费（人民币）。',
      parameters: {
        plan: '会员：basic 出口通（默认）、verified 金品诚企、top。',
        years: '年数，默认 1。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
      },
    },
    'ALI.TAFEE': {
      description: '信用保障订单的交易服务费。',
      parameters: {
        amount: '订单金额（美元）。',
        rate: '费率：小数，或 low、high（默认）取公布区间的两端。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
      },
    },
    'ALI.CLICKPRICE': {
      description: '直通车按竞价规则的单次点击价格（元）。',
      parameters: {
        nextBid: '下一名的出价（元）。',
        nextScore: '下一名的推广评分。',
        ownScore: '自己的推广评分。',
      },
    },
    'ALI.PROFIT': {
      description: '国际站一年的经营结果：利润、利润率、保本订单数或单笔成本。',
      parameters: {
        orderValue: '单笔订单金额（美元）。',
        cost: '单笔订单成本：货款与运费（美元）。',
        orders: '一年的订单数。',
        plan: '会员：basic 出口通（默认）、verified 金品诚企、top。',
        adSpend: '一年的广告花费（美元），默认 0。',
        taRate: '信保服务费率：小数、low 或 high（默认）。',
        otherCost: '一年的其他成本（美元），默认 0。',
        fx: '1 美元折合人民币，计算会员费必填。',
        measure: '指标：profit 利润（默认）、margin 利润率、breakevenorders 保本订单数、costperorder 单笔成本。',
      },
    },
    'ALI.STARS': {
      description: '一组能力分对应的星级，以及限制星级的那一项。',
      parameters: {
        scores: '各项能力分，每格一项。',
      },
    },
    'PLATFORM.FIT': {
      description: '产品更适合哪个平台：公开权重的加权得分，留空项不计。',
      parameters: {
        moq: '起订量。',
        category: '产品类目，中英文均可。',
        orderValue: '常见订单金额（美元）。',
        customised: '是否定制：是/否，或 0 到 1 的程度。',
        standardised: '是否标准品：是/否或程度。',
        branded: '是否自有品牌：是/否或程度。',
        ownFactory: '是否自有工厂：是/否或程度。',
        ownDesign: '是否自主设计：是/否或程度。',
        salesTeam: '是否有外贸业务团队：是/否或程度。',
        show: '显示：verdict 结论（默认）、alibaba、amazon、gap 差距或 reasons 理由。',
      },
    },
    'PLATFORM.COMPARE': {
      description: '同一产品在两个平台上的对比：收入、各项成本、利润、利润率、回款天数、保本量。',
      parameters: {
        profile: '两列：名称与数值，中英文均可。',
      },
    },
    'PLATFORM.CHECK': {
      description:
        '按公布的阈值检查指标：PASS 达标、WARN 预警、FAIL 不达标，无公布阈值时为 UNKNOWN。百分比指标不写百分号时：超过该指标最大可能值（一般为 1，ACoS 为 5）的数按百分数读，8 即 8%；除以 100 后小到没有意义的数按小数读，订单缺陷率填 0.008 即 0.8%，0.09 即 9%；介于两者之间的数（订单缺陷率为 0.1 至 1）不予判断，因为 0.8 可能是 0.8%，也可能是 80%，请写上百分号。',
      parameters: {
        metric: '指标：缩写、中英文名称或报表列名。',
        value: '指标值。百分比指标可写 0.8%、0.008 或文本 0.8%；0.8 有两种含义，不予判断。',
        platform: '平台：amazon 或 alibaba。默认按名称判断。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
      },
    },
    'PLATFORM.THRESHOLD': {
      description: 'PLATFORM.CHECK 所用的阈值。',
      parameters: {
        metric: '指标：缩写、中英文名称或报表列名。',
        platform: '平台：amazon 或 alibaba。默认按名称判断。',
        level: '级别：pass 达标（默认）、warn 预警、fail 不达标。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
      },
    },
    'PLATFORM.AUDIT': {
      description: '审核粘贴的一块指标，最严重的在前。',
      parameters: {
        block: '粘贴的指标区域。',
        platform: '平台：amazon 或 alibaba。默认按名称判断。',
      },
    },
    'PLATFORM.BENCHMARK': {
      description: '平台对比中的行业数据：客单价、净利率等。',
      parameters: {
        id: '数据编号或名称。',
        show: '显示：value 数值（默认）、low、high、unit 单位或 source 来源。',
      },
    },
    'PLATFORM.CHECKLIST': {
      description: '开店所需资料清单。',
      parameters: {
        platform: '平台：amazon 或 alibaba。',
        marketplace:
          '站点：US（默认）、CA、MX、BR、UK、DE、DE-CEP、FR、IT、ES、NL、BE、IE、SE、PL、TR、JP、AU、SG、AE、SA、IN；也可填域名或“美国站”。',
        language: '语言：en 或 zh。默认跟随 Excel 显示语言。',
      },
    },
    'PLATFORM.DIAGNOSE': {
      description: '出现问题时先做什么。',
      parameters: {
        symptom: '现象：曝光骤降、Listing 下架、ACoS 飙升等，中英文均可。',
        language: '语言：en 或 zh。默认跟随 Excel 显示语言。',
      },
    },
    'PLATFORM.RATES': {
      description: '某日生效的全部费率卡：费用、起止日期、可信度、最后核对日、来源。',
      parameters: {
        platform: '平台：amazon 或 alibaba。默认全部。',
        marketplace: '亚马逊站点。默认全部。',
        date: '适用日期：Excel 日期或 2026-11-22 这样的文本。默认今天。',
      },
    },
  };
