import type { CompleteTexts, ReasonTexts } from './catalogue.ts';

export const en: ReasonTexts = {
  'sys.camera_denied': {
    fact: 'The browser does not let this page use the camera.',
    instruction: 'Allow the camera in the browser settings, then tap Try again.',
    mail: 'The browser does not let the page use the camera. Allow it in the browser settings, or choose a file instead.',
  },
  'sys.camera_missing': {
    fact: 'No camera can be reached on this device.',
    instruction: 'Scan the code to go on with your phone, or choose a file.',
    mail: 'No camera could be reached on the device. Go on with a phone, or choose a file.',
  },
  'sys.browser': {
    fact: 'The browser inside this app cannot use the camera.',
    instruction: 'Open this page in Safari or Chrome.',
    mail: 'The browser inside the app cannot use the camera. Open the page in Safari or Chrome.',
  },
  'sys.upload_broken': {
    fact: 'The connection dropped. The photo is safe on this device.',
    instruction: 'Keep this page open; the upload goes on by itself.',
    mail: 'The connection dropped while a photo was being sent. Open the page on the same device and the upload goes on.',
  },
  'sys.expired': {
    fact: 'This page was open for a long time and has closed its session. Nothing is lost.',
    instruction: 'Continue from where you stopped.',
    mail: 'The session has ended. Nothing is lost; continue from where you stopped.',
  },
  'sys.internal': {
    fact: 'Something on our side is not working.',
    instruction: 'There is nothing for you to do, and no attempt is used.',
    mail: 'Something on our side is not working. There is nothing for you to do, and no attempt is used.',
  },
  'sys.busy': {
    fact: 'Many people are being checked just now. The photo is safe here and will be looked at about {time}.',
    plain: 'Many people are being checked just now. The photo is safe here.',
    instruction: 'You can close this page and come back.',
    mail: 'Many people are being checked just now. The photo is safe and will be looked at soon.',
  },
  'sys.not_checked': {
    fact: 'This could not be checked automatically.',
    instruction: 'A person will look at it; there is nothing for you to do.',
    mail: 'One item could not be checked automatically. A person will look at it; there is nothing for you to do.',
  },
  'file.type': {
    fact: 'This kind of file cannot be opened here.',
    instruction: 'Use a JPG, PNG or WebP photo, or take the photo here.',
    mail: 'A file was of a kind that cannot be opened. Use a JPG, PNG or WebP photo, or take the photo on the page.',
    variants: {
      pdf: {
        fact: 'A PDF can be used for the proof of address only.',
        instruction: 'Take the photo here, or choose a JPG, PNG or WebP picture.',
      },
      script: {
        fact: 'This PDF carries a program, so it is not opened.',
        instruction: 'Print it into a new PDF, or take a photo of the page.',
      },
      pages: {
        fact: 'This PDF has more pages than can be looked at.',
        instruction: 'Save only the page with your name, address and date, or take a photo of it.',
      },
    },
  },
  'file.size': {
    fact: 'This file is larger than {max} MB.',
    plain: 'This file is larger than the limit.',
    instruction: 'Take the photo here instead.',
    mail: 'A file was larger than the limit. Take the photo on the page instead.',
  },
  'file.locked': {
    fact: 'This file is protected or damaged, so it does not open.',
    instruction: 'Remove the password, or take a photo.',
    mail: 'A file is protected or damaged and does not open. Remove the password, or take a photo.',
    variants: {
      password: {
        fact: 'This PDF is protected with a password.',
        instruction: 'Save it without the password, or take a photo of the page.',
      },
    },
  },
  'file.pixels': {
    fact: 'This picture has too few or too many pixels to be read.',
    instruction: 'Take the photo here instead.',
    mail: 'A picture has too few or too many pixels to be read. Take the photo on the page instead.',
    variants: {
      page_size: {
        fact: 'The page of this PDF is far too large or too small to be read.',
        instruction: 'Save it in A4 or letter size, or take a photo of the page.',
      },
    },
  },
  'file.same_again': {
    fact: 'This is the same picture as the one that could not be used.',
    instruction: 'Take a new photo.',
    mail: 'The same picture was sent again. Take a new photo.',
  },
  'img.blur': {
    fact: 'The text in the photo is blurry.',
    instruction: 'Hold the phone still and tap the document to focus.',
    mail: 'The text in the photo is blurry. Hold the phone still and tap the document to focus.',
    variants: {
      smear: {
        fact: 'The text is smeared, because the phone or the document moved.',
        instruction: 'Lay the document down and hold the phone still.',
      },
    },
  },
  'img.glare': {
    fact: 'Light hides part of the document.',
    instruction: 'Lay it flat, away from the lamp, and let daylight come from the side.',
    mail: 'Light hides part of the document. Lay it flat, away from the lamp, and let daylight come from the side.',
  },
  'img.bright': {
    fact: 'The photo is so bright that parts have turned white.',
    instruction: 'Move out of the direct light.',
    mail: 'The photo is so bright that parts have turned white. Move out of the direct light.',
  },
  'img.dark': {
    fact: 'The photo is too dark to read.',
    instruction: 'Move to a place with even light.',
    mail: 'The photo is too dark to read. Move to a place with even light.',
  },
  'img.shadow': {
    fact: 'A shadow lies over part of the document.',
    instruction: 'Turn so that the light comes from in front of you.',
    mail: 'A shadow lies over part of the document. Turn so that the light comes from in front of you.',
  },
  'img.cut_off': {
    fact: 'Part of the document lies outside the photo.',
    instruction: 'Move back until all four corners are inside.',
    mail: 'Part of the document lies outside the photo. Move back until all four corners are inside.',
  },
  'img.covered': {
    fact: 'Something covers a part of the document.',
    instruction: 'Hold it by the edges, or lay it down.',
    mail: 'Something covers a part of the document. Hold it by the edges, or lay it down.',
  },
  'img.small': {
    fact: 'The document is small in the photo, so its text is hard to read.',
    instruction: 'Move closer until it fills the frame.',
    mail: 'The document is small in the photo. Move closer until it fills the frame.',
  },
  'img.angle': {
    fact: 'The document was photographed at a slant.',
    instruction: 'Hold the phone flat above it.',
    mail: 'The document was photographed at a slant. Hold the phone flat above it.',
  },
  'img.background': {
    fact: 'The edges of the document are hard to see against what is around it.',
    instruction: 'Put it on a plain surface of another colour.',
    mail: 'The edges of the document are hard to see. Put it on a plain surface of another colour.',
  },
  'img.no_colour': {
    fact: 'The photo has almost no colour.',
    instruction: 'Take a colour photo of the original.',
    mail: 'The photo has almost no colour. Take a colour photo of the original.',
  },
  'img.no_document': {
    fact: 'No document can be seen in this photo.',
    instruction: 'Put the document in the middle of the frame and take the photo again.',
    mail: 'No document can be seen in the photo. Put it in the middle of the frame and take the photo again.',
  },
  'img.two_documents': {
    fact: 'There is more than one document in the photo.',
    instruction: 'Show one document only.',
    mail: 'There is more than one document in the photo. Show one only.',
  },
  'img.screen': {
    fact: 'This looks like a photo of a screen.',
    instruction: 'Photograph the document itself.',
    mail: 'The photo looks like one of a screen. Photograph the document itself.',
  },
  'img.screenshot': {
    fact: 'This is a screenshot.',
    instruction: 'Photograph the document itself.',
    mail: 'The picture is a screenshot. Photograph the document itself.',
  },
  'img.copy': {
    fact: 'This looks like a paper copy.',
    instruction: 'Photograph the original.',
    mail: 'The photo looks like one of a paper copy. Photograph the original.',
  },
  'img.edited': {
    fact: 'A person is looking at this step.',
    instruction: 'There is nothing for you to do.',
    mail: 'A person is looking at your verification. There is nothing for you to do.',
    staff: 'Traces of editing in the picture. Compare the marked place with the rest of the document.',
  },
  'doc.type': {
    fact: 'The photo shows this: {seen}. It cannot be used to verify an identity.',
    plain: 'This kind of paper cannot be used to verify an identity.',
    instruction: 'Use an identity card, a passport or a driving licence from the list.',
    mail: 'The paper that was sent cannot be used to verify an identity. Use a document from the list.',
  },
  'doc.not_chosen': {
    fact: 'You chose {chosen}; the photo shows {seen}.',
    plain: 'The photo shows another document than the one chosen.',
    instruction: 'Change the choice, or photograph the chosen document.',
    mail: 'The photo shows another document than the one chosen. Change the choice, or photograph the chosen document.',
  },
  'doc.country': {
    fact: 'Documents from {country} are not accepted here yet.',
    plain: 'Documents of this issuer are not accepted here yet.',
    instruction: 'Choose a document from the list.',
    mail: 'Documents of this issuer are not accepted yet. Choose a document from the list.',
  },
  'doc.expired': {
    fact: 'This document was valid until {date}.',
    plain: 'This document is no longer valid.',
    instruction: 'Use a document that is valid today.',
    mail: 'The document is no longer valid. Use one that is valid today.',
  },
  'doc.expires_soon': {
    fact: 'This document is valid until {date}, which is less than {n} days away.',
    plain: 'This document is valid for a short time only.',
    instruction: 'Use one that is valid for longer, if you have it.',
    mail: 'The document is valid for a short time only. Use one that is valid for longer, if you have it.',
  },
  'doc.side_missing': {
    fact: 'One photo is still missing: {side}.',
    plain: 'One photo of the document is still missing.',
    instruction: 'Add it.',
    mail: 'One photo of the document is still missing. Add it.',
  },
  'doc.same_side': {
    fact: 'Both photos show the same side of the document.',
    instruction: 'Turn it over and photograph the other side.',
    mail: 'Both photos show the same side of the document. Turn it over and photograph the other side.',
  },
  'doc.sides_differ': {
    fact: 'Front and back do not say the same, as if they were from two documents.',
    instruction: 'Photograph both sides of the same document.',
    mail: 'Front and back seem to be from two documents. Photograph both sides of the same one.',
  },
  'doc.damaged': {
    fact: 'The document is damaged where it has to be read.',
    instruction: 'Use another document.',
    mail: 'The document is damaged where it has to be read. Use another one.',
  },
  'doc.field_unreadable': {
    fact: 'The {field} on the document could not be read.',
    plain: 'A field on the document could not be read.',
    instruction: 'Retake the photo in better light, or type the field in and let a person compare.',
    mail: 'A field on the document could not be read. Retake the photo in better light, or a person will read it.',
    variants: {
      bill_date: {
        fact: 'The date of issue on this paper could not be read for certain.',
        instruction: 'Retake it so that the date is sharp, or use another paper.',
      },
      bill_name: {
        fact: 'The name on this paper could not be read.',
        instruction: 'Retake it so that the name is sharp, or use another paper.',
      },
      bill_address: {
        fact: 'The address on this paper could not be read.',
        instruction: 'Retake it so that the address is sharp, or use another paper.',
      },
    },
  },
  'doc.mrz_missing': {
    fact: 'The two or three lines of code at the edge of the document cannot be seen.',
    instruction: 'Fit the whole side into the frame, with the lines of letters and arrows.',
    mail: 'The lines of code at the edge of the document cannot be seen. Fit the whole side into the frame.',
  },
  'doc.mrz_bad': {
    fact: 'The lines of code were read, but their control digits do not add up.',
    instruction: 'Retake the photo with the lines sharp and free of reflections.',
    mail: 'The lines of code on the document do not add up as read. Retake the photo with the lines sharp and free of reflections.',
  },
  'doc.sources_differ': {
    fact: 'The document does not say the same in two places: {field}.',
    plain: 'The document does not say the same in two places.',
    instruction: 'Retake the photo sharp and without reflections. If both places still differ, a person looks.',
    mail: 'The document does not say the same in two places. Retake the photo sharp and without reflections. If they still differ, a person looks.',
  },
  'doc.number_bad': {
    fact: 'The control digit of this number ({scheme}) does not fit the others.',
    plain: 'The control digit of this document number does not fit the others.',
    instruction: 'Compare the number with the document, digit by digit.',
    marked: 'Compare character {places} of the number with the document first.',
    mail: 'The control digit of the document number does not fit the others. Compare it with the document, digit by digit.',
    variants: {
      length: {
        fact: 'This number ({scheme}) is too short or too long.',
        plain: 'This document number is too short or too long.',
        instruction: 'Compare the number with the document, digit by digit.',
      },
      characters: {
        fact: 'There is a character in this number ({scheme}) that cannot be there.',
        plain: 'There is a character in this document number that cannot be there.',
        instruction: 'Type it as it stands on the document.',
      },
      birth_date: {
        fact: 'The birth date inside this number ({scheme}) is not a date of the calendar.',
        plain: 'The birth date inside this number is not a date of the calendar.',
        instruction: 'Compare the number with the document, digit by digit.',
      },
      area: {
        fact: 'The first digits of this number ({scheme}) are not those of any place.',
        plain: 'The first digits of this number are not those of any place.',
        instruction: 'Compare the number with the document, digit by digit.',
      },
      part: {
        fact: 'A part of this number ({scheme}) is impossible, such as the date inside it.',
        plain: 'A part of this document number is impossible, such as the date inside it.',
        instruction: 'Compare the number with the document, digit by digit.',
      },
      too_long: {
        fact: 'This document number is longer than any number on a document.',
        instruction: 'Type the number alone.',
      },
    },
  },
  'doc.no_portrait': {
    fact: 'The portrait on the document cannot be seen clearly.',
    instruction: 'Retake the photo so that the portrait is sharp and free of reflections.',
    mail: 'The portrait on the document cannot be seen clearly. Retake the photo so that it is sharp and free of reflections.',
  },
  'doc.specimen': {
    fact: 'This is a sample document.',
    instruction: 'Use your own.',
    mail: 'The document is a sample. Use your own.',
  },
  'doc.authenticity': {
    fact: 'A person is looking at this step.',
    instruction: 'There is nothing for you to do.',
    mail: 'A person is looking at your verification. There is nothing for you to do.',
    staff:
      'Layout, fonts or security features differ from what this document should look like. Compare with a known sample.',
  },
  'data.name': {
    fact: 'You typed “{typed}”; the document says “{read}”.',
    plain: 'The name you typed and the name on the document are not the same.',
    instruction: 'Choose the right one.',
    mail: 'The name you typed and the name on the document are not the same. Open the page and choose the right one.',
    variants: {
      symbols: {
        fact: 'The name contains something that documents do not print.',
        instruction: 'Type the name with letters only, in any script.',
      },
      too_long: {
        fact: 'The name is longer than 100 characters.',
        instruction: 'Type it as it stands on the document.',
      },
    },
  },
  'data.name_form': {
    fact: 'The name is now written as on the document.',
    instruction: 'There is nothing for you to do.',
    mail: 'The name is now written as on the document. There is nothing for you to do.',
  },
  'data.dob': {
    fact: 'You typed the birth date {typed}; the document says {read}.',
    plain: 'The birth date you typed and the one on the document are not the same.',
    instruction: 'Choose the right one.',
    mail: 'The birth date you typed and the one on the document are not the same. Open the page and choose the right one.',
    variants: {
      not_in_number: {
        fact: 'The number you typed contains another birth date.',
        instruction: 'Compare both with the document.',
      },
      not_a_date: {
        fact: 'This birth date is not a date of the calendar.',
        instruction: 'Type year, month and day as on the document.',
      },
      future: { fact: 'This birth date lies in the future.', instruction: 'Check the year.' },
      too_early: { fact: 'This birth date lies more than 125 years back.', instruction: 'Check the year.' },
    },
  },
  'data.number': {
    fact: 'The document number you typed differs from the document at the marked place.',
    instruction: 'Compare them and choose the right one.',
    mail: 'The document number you typed differs from the document. Open the page to see where, and choose the right one.',
  },
  'data.missing': {
    fact: 'This is still empty: {field}.',
    plain: 'A field is still empty.',
    instruction: 'Fill it in.',
    mail: 'A field is still empty. Open the page and fill it in.',
    variants: {
      unknown_country: { fact: 'This country is not in the list.', instruction: 'Choose one from the list.' },
      too_long: { fact: 'This is longer than 300 characters.', instruction: 'Shorten it.' },
    },
  },
  'data.renamed': {
    fact: 'The names belong to the same person before and after a change of name, it seems.',
    instruction: 'Add the paper that states the change.',
    mail: 'The names seem to be those before and after a change of name. Add the paper that states the change.',
  },
  'face.none': {
    fact: 'No face can be seen in this photo.',
    instruction: 'Put your face inside the oval.',
    mail: 'No face can be seen in the selfie. Take it again with your face inside the oval.',
  },
  'face.many': {
    fact: 'More than one face can be seen in this photo.',
    instruction: 'Take it again with nobody else in the picture.',
    mail: 'More than one face can be seen in the selfie. Take it again with nobody else in the picture.',
  },
  'face.too_far': {
    fact: 'The face is small in the photo.',
    instruction: 'Move a little closer.',
    mail: 'The face is small in the selfie. Move a little closer.',
  },
  'face.too_close': {
    fact: 'The face is larger than the frame.',
    instruction: 'Move back a little.',
    mail: 'The face is larger than the frame of the selfie. Move back a little.',
    variants: {
      faceMargin: {
        fact: 'Part of the face lies outside the picture.',
        instruction: 'Hold the phone so that your whole face is in the middle.',
      },
    },
  },
  'face.covered': {
    fact: 'Something covers part of the face.',
    instruction: 'Take off sunglasses, cap or mask; glasses and a headscarf may stay.',
    mail: 'Something covers part of the face in the selfie. Take off sunglasses, cap or mask; glasses and a headscarf may stay.',
    variants: {
      mouthCovered: {
        fact: 'A mask or something else seems to cover the mouth and nose.',
        instruction: 'Take off the mask, and keep hands and scarf below the chin.',
      },
      eyesCovered: {
        fact: 'Dark lenses seem to hide the eyes.',
        instruction: 'Take off the sunglasses; clear glasses may stay.',
      },
      foreheadCovered: {
        fact: 'Hair or a cap seems to cover the forehead.',
        instruction: 'Push the hair aside or take off the cap; a headscarf may stay.',
      },
    },
  },
  'face.light': {
    fact: 'The face is too dark, too bright or blurry in the photo.',
    instruction: 'Face a window or lamp and hold still.',
    mail: 'The face is too dark, too bright or blurry in the selfie. Face a window or lamp and hold still.',
    variants: {
      faceBrightness: { fact: 'The face is dark in the photo.', instruction: 'Face a window or lamp.' },
      faceBlack: { fact: 'Parts of the face are black in the photo.', instruction: 'Face a window or lamp.' },
      faceClipped: {
        fact: 'Parts of the face are white in the photo.',
        instruction: 'Step out of direct sun or away from the lamp.',
      },
      faceRange: {
        fact: 'The face has little contrast in the photo.',
        instruction: 'Wipe the lens, and keep bright light behind the phone.',
      },
      faceSharpness: { fact: 'The face is blurry in the photo.', instruction: 'Wipe the lens and hold still.' },
      sideLight: {
        fact: 'One side of the face is in the shadow.',
        instruction: 'Turn towards the light, so that it falls on both sides.',
      },
    },
  },
  'face.pose': {
    fact: 'The face does not look straight at the camera.',
    instruction: 'Hold the phone at eye level and look into the camera.',
    mail: 'The face in the selfie does not look straight at the camera. Hold the phone at eye level and look into the camera.',
    variants: {
      yaw: { fact: 'The head is turned to the side.', instruction: 'Look straight into the camera.' },
      pitch: {
        fact: 'The head is tilted up or down.',
        instruction: 'Hold the phone at eye level and look straight into the camera.',
      },
      roll: { fact: 'The head is not upright in the photo.', instruction: 'Hold the phone and your head upright.' },
    },
  },
  'face.eyes_closed': {
    fact: 'The eyes seem to be closed.',
    instruction: 'Take it again with open eyes, if you can open them.',
    mail: 'The eyes seem to be closed in the selfie. Take it again with open eyes, if you can open them.',
  },
  'face.mouth_open': {
    fact: 'The mouth is open.',
    instruction: 'Close your mouth and look relaxed.',
    mail: 'The mouth is open in the selfie. Take it again with the mouth closed.',
  },
  'face.mismatch': {
    fact: 'The selfie and the portrait on the document could not be matched.',
    instruction: 'Take the selfie again, facing the camera in even light.',
    mail: 'The selfie and the portrait on the document could not be matched. Take the selfie again, facing the camera in even light.',
  },
  'face.id_in_hand': {
    fact: 'The document in the hand cannot be read.',
    instruction: 'Hold it beside your face so that its text faces the camera.',
    mail: 'The document in the hand cannot be read. Hold it beside your face so that its text faces the camera.',
  },
  'live.action': {
    fact: 'This movement was not seen: {action}.',
    plain: 'One movement was not seen.',
    instruction: 'Do it once more, slowly, or choose another way.',
    mail: 'One movement was not seen. Do it once more, slowly, or choose another way.',
  },
  'live.too_fast': {
    fact: 'The movement was very quick.',
    instruction: 'A bit slower and smaller, please.',
    mail: 'The movement was very quick. Do it a bit slower and smaller.',
  },
  'live.lost': {
    fact: 'The face left the frame before the end.',
    instruction: 'Keep your face in the frame until the end.',
    mail: 'The face left the frame before the end. Keep it in the frame until the end.',
  },
  'live.timeout': {
    fact: 'The time for this step is over.',
    instruction: 'Start the step again, or choose another way.',
    mail: 'The time for one step ran out. Start it again, or choose another way.',
  },
  'live.failed': {
    fact: 'It could not be confirmed that the selfie was taken live.',
    instruction: 'Take it again in even light, without a filter.',
    mail: 'It could not be confirmed that the selfie was taken live. Take it again in even light, without a filter.',
  },
  'live.spoof': {
    fact: 'A person is looking at this step.',
    instruction: 'There is nothing for you to do.',
    mail: 'A person is looking at your verification. There is nothing for you to do.',
    staff: 'Signs of a replay, a mask or a virtual camera. Look at the frames in their order.',
  },
  'poa.old': {
    fact: 'This paper is dated {date}; it must be from {earliest} or later.',
    plain: 'This paper is older than allowed.',
    instruction: 'Use a newer one.',
    mail: 'The proof of address is older than allowed. Use a newer one.',
  },
  'poa.type': {
    fact: 'This kind of paper does not prove an address.',
    instruction: 'Use a bank statement or a utility bill.',
    mail: 'The paper that was sent does not prove an address. Use a bank statement or a utility bill.',
    variants: {
      phone_bill: {
        fact: 'A phone bill does not prove an address.',
        instruction: 'Use a bank statement, a utility bill, a tax letter or a tenancy agreement.',
      },
      till_receipt: {
        fact: 'A till receipt does not prove an address.',
        instruction: 'Use a bank statement, a utility bill, a tax letter or a tenancy agreement.',
      },
      unknown: {
        fact: 'The paper does not say clearly what it is.',
        instruction: 'Use a bank statement, a utility bill, a tax letter or a tenancy agreement.',
      },
    },
  },
  'poa.name': {
    fact: 'The name on your identity document is not on this paper.',
    instruction: 'Use a paper in your own name.',
    mail: 'The name on your identity document is not on the proof of address. Use a paper in your own name.',
    variants: {
      initials: {
        fact: 'This paper shows your surname with initials only.',
        instruction: 'Use a paper with your full name.',
      },
      near: {
        fact: 'The name on this paper is not spelt quite like the one on your identity document.',
        instruction: 'Use a paper in your own name.',
      },
      other_script: {
        fact: 'The name on this paper is written in another script.',
        instruction: 'Use a paper in your own name.',
      },
    },
  },
  'poa.address': {
    fact: 'The address on this paper is not the one you typed.',
    instruction: 'Correct the address, or use another paper.',
    mail: 'The address on the paper is not the one you typed. Correct it, or use another paper.',
    variants: {
      partly: {
        fact: 'The address on this paper is not quite the one you typed.',
        instruction: 'Correct the address, or use another paper.',
      },
      other_script: {
        fact: 'The address on this paper is written in another script than the one you typed.',
        instruction: 'Correct the address, or use another paper.',
      },
    },
  },
  'poa.same_doc': {
    fact: 'This is the document that already proves your identity.',
    instruction: 'Use another paper for the address.',
    mail: 'The same document was sent for the address. Use another paper.',
  },
  'rule.age': {
    fact: 'This service is for people aged {n} and over.',
    plain: 'This service has a minimum age.',
    instruction: 'If the birth date is not right, correct it; otherwise ask a person.',
    mail: 'This service has a minimum age. If the birth date is not right, correct it; otherwise ask a person.',
  },
  'rule.region': {
    fact: 'This service is not offered in {region} yet.',
    plain: 'This service is not offered in this region yet.',
    instruction: 'If you live elsewhere, correct the residence; otherwise ask a person.',
    mail: 'This service is not offered in the stated region yet. If you live elsewhere, correct the residence; otherwise ask a person.',
  },
  'rule.consent': {
    fact: 'Without your consent no picture may be looked at.',
    instruction: 'Give it, choose another way, or stop here.',
    mail: 'Without your consent no picture may be looked at. Give it, choose another way, or stop.',
  },
  'acct.locked': {
    fact: 'All attempts of this day are used. The next one opens at {time} ({countdown}).',
    plain: 'All attempts of this day are used.',
    instruction: 'You can prepare photos now at no cost.',
    mail: 'All attempts of this day are used. The page shows when the next one opens; photos can be prepared now at no cost.',
  },
  'acct.paused': {
    fact: 'That was a lot of photos. You can go on at {time}; no attempt is used.',
    plain: 'That was a lot of photos. No attempt is used.',
    instruction: 'Take a break, or ask a person.',
    mail: 'That was a lot of photos. You can go on later; no attempt is used.',
  },
  'acct.security_hold': {
    fact: 'Your account is paused because of a sign-in, not because of your documents.',
    instruction: 'Confirm the recent sign-in to go on.',
    mail: 'Your account is paused because of a sign-in, not because of your documents. Confirm the recent sign-in in the app to go on.',
  },
  'acct.duplicate': {
    fact: 'A person is looking at this step.',
    instruction: 'There is nothing for you to do.',
    mail: 'A person is looking at your verification. There is nothing for you to do.',
    staff: 'This identity is already in use by another account. Decide which of them is its owner.',
  },
  'risk.review': {
    fact: 'A person is looking at your verification, until {eta} at the latest.',
    plain: 'A person is looking at your verification.',
    instruction: 'There is nothing for you to do.',
    mail: 'A person is looking at your verification. There is nothing for you to do; we will write to you.',
  },
  'risk.screening': {
    fact: 'A person is looking at your verification, until {eta} at the latest.',
    plain: 'A person is looking at your verification.',
    instruction: 'There is nothing for you to do.',
    mail: 'A person is looking at your verification. There is nothing for you to do; we will write to you.',
    staff:
      'Possible entry on a sanctions or public-office list. Compare name, birth date and nationality with the entry.',
  },
  'risk.declined': {
    fact: 'We cannot verify you for this service.',
    instruction: 'You can ask for a review by a person who was not part of this decision.',
    mail: 'We cannot verify you for this service. You can ask for a review by a person who was not part of this decision.',
    staff: 'Declined by two people. The reasons stay with staff.',
  },
} satisfies CompleteTexts;
