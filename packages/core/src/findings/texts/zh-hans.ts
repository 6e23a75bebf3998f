import type { CompleteTexts, ReasonTexts } from './catalogue.ts';

export const zhHans: ReasonTexts = {
  'sys.camera_denied': {
    fact: '浏览器未允许本页面使用摄像头。',
    instruction: '请在浏览器设置中允许使用摄像头，然后点“重试”。',
    mail: '浏览器未允许页面使用摄像头。请在浏览器设置中允许，或改为选择文件。',
  },
  'sys.camera_missing': {
    fact: '此设备上没有可用的摄像头。',
    instruction: '请扫码换手机继续，或选择文件。',
    mail: '设备上没有可用的摄像头。请换手机继续，或选择文件。',
  },
  'sys.browser': {
    fact: '此应用内的浏览器无法使用摄像头。',
    instruction: '请用 Safari 或 Chrome 打开本页面。',
    mail: '应用内的浏览器无法使用摄像头。请用 Safari 或 Chrome 打开页面。',
  },
  'sys.upload_broken': {
    fact: '网络中断了，照片仍保存在本机。',
    instruction: '请保持页面打开，恢复后会自动继续上传。',
    mail: '照片上传时网络中断了。请在同一设备上打开页面，上传会继续。',
  },
  'sys.expired': {
    fact: '页面打开时间较长，会话已结束，内容没有丢失。',
    instruction: '请从中断处继续。',
    mail: '会话已结束，内容没有丢失。请从中断处继续。',
  },
  'sys.internal': {
    fact: '我们的系统暂时出现问题。',
    instruction: '您无需操作，也不计次数。',
    mail: '我们的系统暂时出现问题。您无需操作，也不计次数。',
  },
  'sys.busy': {
    fact: '当前排队较多，照片已保存，预计 {time} 开始查看。',
    plain: '当前排队较多，照片已保存。',
    instruction: '您可以先关闭页面，稍后再来。',
    mail: '当前排队较多，照片已保存，稍后会查看。',
  },
  'sys.not_checked': {
    fact: '此项未能自动检查。',
    instruction: '将由人工审核，您无需操作。',
    mail: '有一项未能自动检查，将由人工审核，您无需操作。',
  },
  'file.type': {
    fact: '这种文件无法打开。',
    instruction: '请使用 JPG、PNG 或 WebP 照片，或直接在此拍摄。',
    mail: '有一个文件打不开。请使用 JPG、PNG 或 WebP 照片，或直接在页面上拍摄。',
    variants: {
      pdf: { fact: 'PDF 文件只能用于住址证明。', instruction: '请直接在此拍摄，或选择 JPG、PNG 或 WebP 图片。' },
      script: { fact: '这个 PDF 含有脚本，无法打开。', instruction: '请重新打印为新的 PDF，或拍下该页。' },
      pages: { fact: '这个 PDF 的页数过多。', instruction: '请只保存含姓名、住址和日期的那一页，或直接拍下该页。' },
    },
  },
  'file.size': {
    fact: '文件超过 {max} MB。',
    plain: '文件超过了大小上限。',
    instruction: '请直接在此拍摄。',
    mail: '有一个文件超过了大小上限。请直接在页面上拍摄。',
  },
  'file.locked': {
    fact: '文件有密码或已损坏，打不开。',
    instruction: '请取消密码，或改为拍照。',
    mail: '有一个文件带密码或已损坏，打不开。请取消密码，或改为拍照。',
    variants: {
      password: { fact: '这个 PDF 设有密码。', instruction: '请取消密码后重新保存，或拍下该页。' },
    },
  },
  'file.pixels': {
    fact: '图片的像素太少或太多，无法读取。',
    instruction: '请直接在此拍摄。',
    mail: '有一张图片的像素太少或太多，无法读取。请直接在页面上拍摄。',
    variants: {
      page_size: { fact: '这个 PDF 的页面过大或过小，无法读取。', instruction: '请另存为 A4 大小，或拍下该页。' },
    },
  },
  'file.same_again': {
    fact: '这与之前未能使用的是同一张照片。',
    instruction: '请重新拍一张。',
    mail: '再次收到了同一张照片。请重新拍一张。',
  },
  'img.blur': {
    fact: '照片中的文字模糊。',
    instruction: '请拿稳手机，点一下证件对焦。',
    mail: '照片中的文字模糊。请拿稳手机，点一下证件对焦。',
    variants: {
      smear: { fact: '拍摄时手机或证件有移动，文字有拖影。', instruction: '请把证件放平，拿稳手机再拍。' },
    },
  },
  'img.glare': {
    fact: '反光遮住了证件的一部分。',
    instruction: '请把证件平放，避开灯光，让自然光从侧面照入。',
    mail: '反光遮住了证件的一部分。请把证件平放，避开灯光，让自然光从侧面照入。',
  },
  'img.bright': {
    fact: '照片过亮，部分内容已发白。',
    instruction: '请避开强光直射。',
    mail: '照片过亮，部分内容已发白。请避开强光直射。',
  },
  'img.dark': {
    fact: '照片太暗，看不清内容。',
    instruction: '请到光线均匀的地方拍摄。',
    mail: '照片太暗，看不清内容。请到光线均匀的地方拍摄。',
  },
  'img.shadow': {
    fact: '证件上有一片阴影。',
    instruction: '请转个方向，让光从您的前方照来。',
    mail: '证件上有一片阴影。请转个方向，让光从您的前方照来。',
  },
  'img.cut_off': {
    fact: '证件有一部分在画面之外。',
    instruction: '请后退一点，让四个角都在画面内。',
    mail: '证件有一部分在画面之外。请后退一点，让四个角都在画面内。',
  },
  'img.covered': {
    fact: '证件有一部分被遮住了。',
    instruction: '请只捏住边缘，或将证件平放。',
    mail: '证件有一部分被遮住了。请只捏住边缘，或将证件平放。',
  },
  'img.small': {
    fact: '证件在照片中太小，文字难以看清。',
    instruction: '请靠近，直到证件占满取景框。',
    mail: '证件在照片中太小。请靠近，直到证件占满取景框。',
  },
  'img.angle': {
    fact: '拍摄角度太斜。',
    instruction: '请让手机与证件保持平行。',
    mail: '拍摄角度太斜。请让手机与证件保持平行。',
  },
  'img.background': {
    fact: '证件边缘与背景难以分清。',
    instruction: '请将证件放在颜色不同的纯色桌面上。',
    mail: '证件边缘与背景难以分清。请将证件放在颜色不同的纯色桌面上。',
  },
  'img.no_colour': {
    fact: '照片几乎没有颜色。',
    instruction: '请拍摄原件的彩色照片。',
    mail: '照片几乎没有颜色。请拍摄原件的彩色照片。',
  },
  'img.no_document': {
    fact: '照片中看不到证件。',
    instruction: '请将证件放在画面中间，重新拍摄。',
    mail: '照片中看不到证件。请将证件放在画面中间，重新拍摄。',
  },
  'img.two_documents': {
    fact: '照片中不止一张证件。',
    instruction: '请只放一张证件。',
    mail: '照片中不止一张证件。请只放一张。',
  },
  'img.screen': {
    fact: '这看起来是翻拍的屏幕。',
    instruction: '请拍摄证件原件。',
    mail: '照片看起来是翻拍的屏幕。请拍摄证件原件。',
  },
  'img.screenshot': {
    fact: '这是一张截图。',
    instruction: '请拍摄证件原件。',
    mail: '收到的是一张截图。请拍摄证件原件。',
  },
  'img.copy': {
    fact: '这看起来是复印件。',
    instruction: '请拍摄原件。',
    mail: '照片看起来是复印件。请拍摄原件。',
  },
  'img.edited': {
    fact: '这一步正在人工审核。',
    instruction: '您无需操作。',
    mail: '您的验证正在人工审核，您无需操作。',
    staff: '图片有修改痕迹，请将标出的位置与证件其余部分对照。',
  },
  'doc.type': {
    fact: '照片中是{seen}，不能用于身份验证。',
    plain: '这类证件不能用于身份验证。',
    instruction: '请使用列表中的身份证、护照或驾驶证。',
    mail: '收到的证件不能用于身份验证。请使用列表中的证件。',
  },
  'doc.not_chosen': {
    fact: '您选择的是{chosen}，照片中是{seen}。',
    plain: '照片中的证件与所选的不同。',
    instruction: '请更改选择，或拍摄所选的证件。',
    mail: '照片中的证件与所选的不同。请更改选择，或拍摄所选的证件。',
  },
  'doc.country': {
    fact: '这里暂不支持{country}签发的证件。',
    plain: '这里暂不支持该地签发的证件。',
    instruction: '请从列表中选择证件。',
    mail: '暂不支持该地签发的证件。请从列表中选择证件。',
  },
  'doc.expired': {
    fact: '这张证件的有效期到 {date} 为止。',
    plain: '这张证件已过有效期。',
    instruction: '请使用有效期内的证件。',
    mail: '证件已过有效期。请使用有效期内的证件。',
  },
  'doc.expires_soon': {
    fact: '这张证件将于 {date} 到期，不足 {n} 天。',
    plain: '这张证件即将到期。',
    instruction: '如有有效期更长的证件，请换用。',
    mail: '证件即将到期。如有有效期更长的证件，请换用。',
  },
  'doc.side_missing': {
    fact: '还缺一张照片：{side}。',
    plain: '还缺一张证件照片。',
    instruction: '请补拍。',
    mail: '还缺一张证件照片。请补拍。',
  },
  'doc.same_side': {
    fact: '两张照片拍的是证件的同一面。',
    instruction: '请翻面，拍摄另一面。',
    mail: '两张照片拍的是证件的同一面。请翻面，拍摄另一面。',
  },
  'doc.sides_differ': {
    fact: '正反两面的内容不一致，像是两张证件。',
    instruction: '请拍摄同一张证件的正反两面。',
    mail: '正反两面像是两张证件。请拍摄同一张证件的正反两面。',
  },
  'doc.damaged': {
    fact: '证件需要读取的位置有破损。',
    instruction: '请换一张证件。',
    mail: '证件需要读取的位置有破损。请换一张证件。',
  },
  'doc.field_unreadable': {
    fact: '证件上的{field}没有读出来。',
    plain: '证件上有一项没有读出来。',
    instruction: '请在更好的光线下重拍，或手动填写，由人工核对。',
    mail: '证件上有一项没有读出来。请在更好的光线下重拍，否则将由人工读取。',
    variants: {
      bill_date: { fact: '文件的出具日期无法准确读取。', instruction: '请重拍并确保日期清晰，或换一份文件。' },
      bill_name: { fact: '文件上的姓名没有读出来。', instruction: '请重拍并确保姓名清晰，或换一份文件。' },
      bill_address: { fact: '文件上的地址没有读出来。', instruction: '请重拍并确保地址清晰，或换一份文件。' },
    },
  },
  'doc.mrz_missing': {
    fact: '看不到证件边缘的两三行机读码。',
    instruction: '请将整面证件放入画面，包括由字母和箭头组成的几行。',
    mail: '看不到证件边缘的机读码。请将整面证件放入画面。',
  },
  'doc.mrz_bad': {
    fact: '机读码已读取，但校验位不相符。',
    instruction: '请重拍，让机读码清晰且没有反光。',
    mail: '读到的机读码校验不相符。请重拍，让机读码清晰且没有反光。',
  },
  'doc.sources_differ': {
    fact: '证件上两处内容不一致：{field}。',
    plain: '证件上有两处内容不一致。',
    instruction: '请重拍，保持清晰且没有反光；如仍不一致，将由人工核对。',
    mail: '证件上两处内容不一致。请重拍，保持清晰且没有反光；如仍不一致，将由人工核对。',
  },
  'doc.number_bad': {
    fact: '此号码（{scheme}）的校验位与其他数字不相符。',
    plain: '证件号码的校验位与其他数字不相符。',
    instruction: '请对照证件逐位核对。',
    marked: '请对照证件，先核对第 {places} 位。',
    mail: '证件号码的校验位与其他数字不相符。请对照证件逐位核对。',
    variants: {
      length: {
        fact: '此号码（{scheme}）的位数不对。',
        plain: '此证件号码的位数不对。',
        instruction: '请对照证件逐位核对。',
      },
      characters: {
        fact: '此号码（{scheme}）中有不应出现的字符。',
        plain: '此证件号码中有不应出现的字符。',
        instruction: '请按证件上的样子填写。',
      },
      birth_date: {
        fact: '此号码（{scheme}）中的出生日期在日历上不存在。',
        plain: '号码中的出生日期在日历上不存在。',
        instruction: '请对照证件逐位核对。',
      },
      area: {
        fact: '此号码（{scheme}）开头的数字不是任何地区的代码。',
        plain: '号码开头的数字不是任何地区的代码。',
        instruction: '请对照证件逐位核对。',
      },
      part: {
        fact: '此号码（{scheme}）中有一部分不可能出现，例如其中的日期。',
        plain: '此证件号码中有一部分不可能出现，例如其中的日期。',
        instruction: '请对照证件逐位核对。',
      },
      too_long: { fact: '此号码比任何证件号码都长。', instruction: '请只填写号码。' },
    },
  },
  'doc.no_portrait': {
    fact: '看不清证件上的照片。',
    instruction: '请重拍，让证件上的照片清晰且没有反光。',
    mail: '看不清证件上的照片。请重拍，让它清晰且没有反光。',
  },
  'doc.specimen': {
    fact: '这是一张样证。',
    instruction: '请使用您本人的证件。',
    mail: '收到的是样证。请使用您本人的证件。',
  },
  'doc.authenticity': {
    fact: '这一步正在人工审核。',
    instruction: '您无需操作。',
    mail: '您的验证正在人工审核，您无需操作。',
    staff: '版式、字体或防伪特征与此类证件不同，请与已知样本对照。',
  },
  'data.name': {
    fact: '您填写的是“{typed}”，证件上是“{read}”。',
    plain: '您填写的姓名与证件上的不同。',
    instruction: '请选择正确的一个。',
    mail: '您填写的姓名与证件上的不同。请打开页面选择正确的一个。',
    variants: {
      symbols: { fact: '姓名中有证件上不会出现的符号。', instruction: '请只用文字填写，任何文字均可。' },
      too_long: { fact: '姓名超过了 100 个字符。', instruction: '请按证件上的样子填写。' },
    },
  },
  'data.name_form': {
    fact: '姓名已按证件上的写法统一。',
    instruction: '您无需操作。',
    mail: '姓名已按证件上的写法统一，您无需操作。',
  },
  'data.dob': {
    fact: '您填写的出生日期是 {typed}，证件上是 {read}。',
    plain: '您填写的出生日期与证件上的不同。',
    instruction: '请选择正确的一个。',
    mail: '您填写的出生日期与证件上的不同。请打开页面选择正确的一个。',
    variants: {
      not_in_number: { fact: '您填写的号码中是另一个出生日期。', instruction: '请对照证件核对两者。' },
      not_a_date: { fact: '此出生日期在日历上不存在。', instruction: '请按证件填写年、月、日。' },
      future: { fact: '此出生日期在今天之后。', instruction: '请核对年份。' },
      too_early: { fact: '此出生日期在 125 年以前。', instruction: '请核对年份。' },
    },
  },
  'data.number': {
    fact: '您填写的证件号码与证件不一致，不同之处已标出。',
    instruction: '请对照后选择正确的一个。',
    mail: '您填写的证件号码与证件不一致。请打开页面查看不同之处，选择正确的一个。',
  },
  'data.missing': {
    fact: '还没有填写：{field}。',
    plain: '有一项还没有填写。',
    instruction: '请填写。',
    mail: '有一项还没有填写。请打开页面填写。',
    variants: {
      unknown_country: { fact: '列表中没有这个国家或地区。', instruction: '请从列表中选择。' },
      too_long: { fact: '内容超过了 300 个字符。', instruction: '请缩短。' },
    },
  },
  'data.renamed': {
    fact: '两个姓名像是同一人改名前后的姓名。',
    instruction: '请补充改名证明。',
    mail: '两个姓名像是改名前后的姓名。请补充改名证明。',
  },
  'face.none': {
    fact: '照片中看不到人脸。',
    instruction: '请将面部置于椭圆框内。',
    mail: '自拍中看不到人脸。请将面部置于椭圆框内重拍。',
  },
  'face.many': {
    fact: '照片中不止一张人脸。',
    instruction: '请在没有他人入镜时重拍。',
    mail: '自拍中不止一张人脸。请在没有他人入镜时重拍。',
  },
  'face.too_far': {
    fact: '面部在照片中太小。',
    instruction: '请稍微靠近镜头。',
    mail: '面部在自拍中太小。请稍微靠近镜头。',
  },
  'face.too_close': {
    fact: '面部超出了取景框。',
    instruction: '请稍微离远一些。',
    mail: '面部超出了自拍的取景框。请稍微离远一些。',
    variants: {
      faceMargin: { fact: '面部有一部分在画面外。', instruction: '请调整手机，使整张脸位于画面中央。' },
    },
  },
  'face.covered': {
    fact: '面部有一部分被遮住了。',
    instruction: '请摘下墨镜、帽子或口罩；普通眼镜和头巾可以保留。',
    mail: '自拍中面部有一部分被遮住了。请摘下墨镜、帽子或口罩；普通眼镜和头巾可以保留。',
    variants: {
      mouthCovered: {
        fact: '口鼻似乎被口罩或其他东西遮住了。',
        instruction: '请摘下口罩，手和围巾不要高过下巴。',
      },
      eyesCovered: { fact: '眼睛似乎被深色镜片遮住了。', instruction: '请摘下墨镜；透明眼镜可以保留。' },
      foreheadCovered: {
        fact: '额头似乎被头发或帽子遮住了。',
        instruction: '请拨开头发或摘下帽子；头巾可以保留。',
      },
    },
  },
  'face.light': {
    fact: '照片中的面部太暗、太亮或模糊。',
    instruction: '请面向窗户或灯光，保持不动。',
    mail: '自拍中的面部太暗、太亮或模糊。请面向窗户或灯光，保持不动。',
    variants: {
      faceBrightness: { fact: '照片中的面部太暗。', instruction: '请面向窗户或灯光。' },
      faceBlack: { fact: '照片中面部有些地方发黑。', instruction: '请面向窗户或灯光。' },
      faceClipped: { fact: '照片中面部有些地方发白。', instruction: '请避开直射阳光，或离灯远一些。' },
      faceRange: { fact: '照片中的面部对比度太低。', instruction: '请擦净镜头，避免逆光。' },
      faceSharpness: { fact: '照片中的面部模糊。', instruction: '请擦净镜头，保持不动。' },
      sideLight: { fact: '面部有一侧在阴影中。', instruction: '请转向光源，让光线均匀照在两侧。' },
    },
  },
  'face.pose': {
    fact: '面部没有正对镜头。',
    instruction: '请将手机举到与眼睛同高，正视镜头。',
    mail: '自拍中面部没有正对镜头。请将手机举到与眼睛同高，正视镜头重拍。',
    variants: {
      yaw: { fact: '头部转向了一侧。', instruction: '请正视镜头。' },
      pitch: { fact: '头部仰起或低下了。', instruction: '请将手机举到与眼睛同高，正视镜头。' },
      roll: { fact: '照片中头部没有摆正。', instruction: '请把手机和头都摆正。' },
    },
  },
  'face.eyes_closed': {
    fact: '眼睛似乎闭着。',
    instruction: '如果可以，请睁开眼睛重拍。',
    mail: '自拍中眼睛似乎闭着。如果可以，请睁开眼睛重拍。',
  },
  'face.mouth_open': {
    fact: '嘴是张开的。',
    instruction: '请闭上嘴，表情自然。',
    mail: '自拍中嘴是张开的。请闭上嘴重拍。',
  },
  'face.mismatch': {
    fact: '自拍与证件上的照片未能匹配。',
    instruction: '请在均匀光线下正对镜头重拍自拍。',
    mail: '自拍与证件上的照片未能匹配。请在均匀光线下正对镜头重拍自拍。',
  },
  'face.id_in_hand': {
    fact: '看不清手中的证件。',
    instruction: '请将证件举在脸旁，文字朝向镜头。',
    mail: '看不清手中的证件。请将证件举在脸旁，文字朝向镜头。',
  },
  'live.action': {
    fact: '没有看到这个动作：{action}。',
    plain: '有一个动作没有看到。',
    instruction: '请慢慢再做一次，或换一种方式。',
    mail: '有一个动作没有看到。请慢慢再做一次，或换一种方式。',
  },
  'live.too_fast': {
    fact: '动作太快了。',
    instruction: '请放慢动作，幅度小一些。',
    mail: '动作太快了。请放慢动作，幅度小一些。',
  },
  'live.lost': {
    fact: '面部在结束前离开了画面。',
    instruction: '请在结束前保持面部在画面内。',
    mail: '面部在结束前离开了画面。请在结束前保持面部在画面内。',
  },
  'live.timeout': {
    fact: '这一步的时间已到。',
    instruction: '请重做这一步，或换一种方式。',
    mail: '有一步的时间已到。请重做，或换一种方式。',
  },
  'live.failed': {
    fact: '未能确认自拍是现场拍摄的。',
    instruction: '请在均匀光线下、不开滤镜重拍。',
    mail: '未能确认自拍是现场拍摄的。请在均匀光线下、不开滤镜重拍。',
  },
  'live.spoof': {
    fact: '这一步正在人工审核。',
    instruction: '您无需操作。',
    mail: '您的验证正在人工审核，您无需操作。',
    staff: '有重放、面具或虚拟摄像头的迹象，请按顺序查看各帧。',
  },
  'poa.old': {
    fact: '这份文件的日期是 {date}，须为 {earliest} 或之后。',
    plain: '这份文件的日期太早。',
    instruction: '请使用更新的文件。',
    mail: '住址证明的日期太早。请使用更新的文件。',
  },
  'poa.type': {
    fact: '这类文件不能证明住址。',
    instruction: '请使用银行对账单或水电煤账单。',
    mail: '收到的文件不能证明住址。请使用银行对账单或水电煤账单。',
    variants: {
      phone_bill: { fact: '话费账单不能证明住址。', instruction: '请使用银行对账单、水电煤账单、税务信函或租赁合同。' },
      till_receipt: {
        fact: '购物小票不能证明住址。',
        instruction: '请使用银行对账单、水电煤账单、税务信函或租赁合同。',
      },
      unknown: { fact: '无法确定这是哪类文件。', instruction: '请使用银行对账单、水电煤账单、税务信函或租赁合同。' },
    },
  },
  'poa.name': {
    fact: '这份文件上没有您身份证件上的姓名。',
    instruction: '请使用写有您本人姓名的文件。',
    mail: '住址证明上没有您身份证件上的姓名。请使用写有您本人姓名的文件。',
    variants: {
      initials: { fact: '这份文件上只有您的姓和名字的首字母。', instruction: '请使用写有您全名的文件。' },
      near: { fact: '这份文件上的姓名与您身份证件上的写法略有不同。', instruction: '请使用写有您本人姓名的文件。' },
      other_script: { fact: '这份文件上的姓名用的是另一种文字。', instruction: '请使用写有您本人姓名的文件。' },
    },
  },
  'poa.address': {
    fact: '这份文件上的地址与您填写的不同。',
    instruction: '请修改地址，或换一份文件。',
    mail: '文件上的地址与您填写的不同。请修改地址，或换一份文件。',
    variants: {
      partly: { fact: '这份文件上的地址与您填写的略有不同。', instruction: '请修改地址，或换一份文件。' },
      other_script: { fact: '这份文件上的地址与您填写的用的是不同文字。', instruction: '请修改地址，或换一份文件。' },
    },
  },
  'poa.same_doc': {
    fact: '这就是已用于验证身份的证件。',
    instruction: '请用另一份文件证明住址。',
    mail: '住址证明用的是同一张证件。请换另一份文件。',
  },
  'rule.age': {
    fact: '本服务面向年满 {n} 岁的用户。',
    plain: '本服务有最低年龄要求。',
    instruction: '如出生日期有误请修改，否则请联系人工。',
    mail: '本服务有最低年龄要求。如出生日期有误请修改，否则请联系人工。',
  },
  'rule.region': {
    fact: '本服务暂未在{region}开放。',
    plain: '本服务暂未在该地区开放。',
    instruction: '如您住在别处请修改居住地，否则请联系人工。',
    mail: '本服务暂未在所填地区开放。如您住在别处请修改居住地，否则请联系人工。',
  },
  'rule.consent': {
    fact: '没有您的同意，我们不会查看任何照片。',
    instruction: '您可以同意、换其他方式，或在此停止。',
    mail: '没有您的同意，我们不会查看任何照片。您可以同意、换其他方式，或停止。',
  },
  'acct.locked': {
    fact: '今天的次数已用完，{time} 后可再次提交（{countdown}）。',
    plain: '今天的次数已用完。',
    instruction: '现在可以先准备照片，不计次数。',
    mail: '今天的次数已用完。页面上有下次开放的时间；现在可以先准备照片，不计次数。',
  },
  'acct.paused': {
    fact: '拍照次数较多，{time} 后可继续，不计次数。',
    plain: '拍照次数较多，不计次数。',
    instruction: '请稍作休息，或联系人工。',
    mail: '拍照次数较多，稍后可继续，不计次数。',
  },
  'acct.security_hold': {
    fact: '您的账户因近期的一次登录而暂停，与证件无关。',
    instruction: '请确认近期的登录后继续。',
    mail: '您的账户因近期的一次登录而暂停，与证件无关。请在应用中确认近期的登录后继续。',
  },
  'acct.duplicate': {
    fact: '这一步正在人工审核。',
    instruction: '您无需操作。',
    mail: '您的验证正在人工审核，您无需操作。',
    staff: '此身份已被另一账户使用，请判断哪个账户属于本人。',
  },
  'risk.review': {
    fact: '您的验证正在人工审核，最迟 {eta} 完成。',
    plain: '您的验证正在人工审核。',
    instruction: '您无需操作。',
    mail: '您的验证正在人工审核。您无需操作，我们会发邮件通知您。',
  },
  'risk.screening': {
    fact: '您的验证正在人工审核，最迟 {eta} 完成。',
    plain: '您的验证正在人工审核。',
    instruction: '您无需操作。',
    mail: '您的验证正在人工审核。您无需操作，我们会发邮件通知您。',
    staff: '可能在制裁或公职人员名单上，请对照姓名、出生日期和国籍。',
  },
  'risk.declined': {
    fact: '我们无法为您完成本服务的验证。',
    instruction: '您可以申请由未参与此决定的人员复核。',
    mail: '我们无法为您完成本服务的验证。您可以申请由未参与此决定的人员复核。',
    staff: '经两人决定不予通过，原因仅供内部查看。',
  },
} satisfies CompleteTexts;
