import type { Area } from '../index.ts'

/** Ein Satz je Code und je Grund: was geschehen ist, was es bedeutet, was zu tun ist. */
export const error: Area<'error'> = {
  // Codes, wo kein Grund sie genauer fasst
  'invalid-input':
    'Das ließ sich so nicht annehmen. Nichts wurde geändert; sieh nach, was du eingegeben hast, und versuch es noch einmal.',
  locked: 'Der Tresor ist gesperrt. Öffne ihn und mach weiter, wo du warst.',
  'wrong-passphrase':
    'Diese Passphrase hat den Tresor nicht geöffnet. Lass dir Zeit.{seconds, plural, =0 {} one { In # Sekunde kannst du es wieder versuchen.} other { In # Sekunden kannst du es wieder versuchen.}}',
  'not-found': 'Das ist nicht mehr da. Vielleicht wurde es inzwischen losgelassen.',
  conflict:
    'Inzwischen hat sich etwas geändert, deshalb wurde nichts getan. Sieh noch einmal hin und wiederhole es, wenn du es noch willst.',
  cancelled: 'Angehalten. Nichts wurde geändert.',
  'disk-full':
    'Der Datenträger ist voll. Nichts wurde geändert; schaffe etwas Platz und versuch es noch einmal.',
  'read-only':
    'Subrosa darf dort nicht schreiben. Nichts wurde geändert; wähle einen Ort, an dem du schreiben darfst.',
  corrupt:
    'Die Datei ist beschädigt und lässt sich nicht lesen. Nichts wurde geändert; eine Sicherung kann alles zurückbringen.',
  'too-new':
    'Das wurde von einem neueren Subrosa geschrieben. Nichts wurde angerührt; öffne es mit jener Version.',
  busy: 'Etwas anderes ist noch im Gang. Warte einen Moment und versuch es noch einmal.',
  internal:
    'Etwas ist schiefgegangen, das nicht schiefgehen sollte. Was gespeichert war, ist sicher; versuch es noch einmal, und wenn es wieder geschieht, sperre den Tresor und öffne ihn neu.',
  // invalid-input
  'unknown-call':
    'Dieses Fenster und sein Tresor passen nicht zusammen. Beende Subrosa und starte es noch einmal.',
  malformed:
    'Das ließ sich so nicht annehmen. Nichts wurde geändert; sieh nach, was du eingegeben hast, und versuch es noch einmal.',
  'too-large':
    'Das ist mehr, als an eine Stelle passt. Nichts ging verloren; teile es auf und speichere noch einmal.',
  'weak-passphrase':
    'Diese Passphrase wäre zu schnell erraten. Vier Wörter ohne Zusammenhang oder mehr helfen besser als schlaue Zeichen.',
  'not-a-word':
    'Eines der Wörter steht nicht auf der Liste. Sieh noch einmal auf das Blatt; die ersten vier Buchstaben genügen, um es zu finden.',
  'words-checksum':
    'Alle zwölf stehen auf der Liste, aber zusammen ergeben sie keinen Satz. Vielleicht ist eines verlesen oder die Reihenfolge stimmt nicht.',
  'words-do-not-match':
    'Diese Wörter sind vollständig, gehören aber zu einem anderen Tresor oder zu einem älteren Blatt.',
  'title-names':
    'Dieser Titel nennt jemanden oder den Kreis, und in Kalender schauen viele. Wähle ein Wort, das nichts verrät.',
  'alias-names': 'So heißt hier jemand, das würde nichts verdecken. Wähle ein anderes Wort.',
  'not-six-words':
    'Ein Päckchen öffnet sich mit sechs Wörtern der Liste. Sieh jedes noch einmal an; die Reihenfolge zählt.',
  'unknown-place': 'Dieser Ort ist nicht mehr bekannt. Wähle ihn noch einmal.',
  // wrong-passphrase
  'slow-down':
    '{seconds, plural, =0 {Du kannst es jetzt wieder versuchen.} one {Lass dir Zeit. In # Sekunde kannst du es wieder versuchen.} other {Lass dir Zeit. In # Sekunden kannst du es wieder versuchen.}}',
  'not-this-note': 'Diese Passphrase hat die Notiz nicht geöffnet. Lass dir Zeit; nichts wurde geändert.',
  // not-found
  'no-vault-here':
    'In diesem Ordner liegt kein Tresor. Nichts wurde geändert; wähle den Ordner, in dem vault.json liegt.',
  'folder-gone':
    'Der Ordner ist nicht da. Vielleicht liegt er auf einem Datenträger, der nicht angeschlossen ist; schließ ihn an, oder wähle, wo der Tresor jetzt liegt.',
  'disk-away':
    'Der Datenträger, auf dem das liegt, antwortet nicht. Vielleicht wurde er getrennt, oder er nimmt nichts mehr an. Was vorher gesichert war, ist sicher; schließ ihn wieder an und versuch es noch einmal.',
  'nothing-to-undo': 'Das lässt sich nicht mehr rückgängig machen. Nichts wurde geändert.',
  'packet-gone':
    'Das Päckchen liegt nicht mehr dort oder nicht mehr so, wie es geschrieben wurde. Deine eigene Fassung ist unberührt; mach das Päckchen neu.',
  // conflict
  'newer-text':
    'Inzwischen wurde anderswo ein neuerer Text gespeichert. Dieser wurde nicht darübergeschrieben, und nichts von ihm ist verloren.',
  'not-allowed-now': 'Das geht an dieser Stelle nicht. Nichts wurde geändert.',
  'before-charter':
    'Dieser Kreis hat seine Vereinbarung noch nicht beschlossen. Ihr könnt trotzdem beginnen, wenn das allen recht ist.',
  'another-session-runs': 'Ein anderes Treffen läuft. Halte es zuerst an, dann geh mit diesem weiter.',
  'folder-not-empty':
    'In diesem Ordner liegt schon etwas. Wähle einen leeren, damit nichts durcheinandergerät.',
  'moved-on': 'Das hat sich seither geändert und bleibt, wie es jetzt ist. Nichts wurde rückgängig gemacht.',
  'circle-in-trash': 'Auch der Kreis dazu liegt im Papierkorb. Lege zuerst den Kreis zurück.',
  'session-in-trash': 'Auch das Treffen dazu liegt im Papierkorb. Lege zuerst das Treffen zurück.',
  'still-in-use':
    'Diese Person gehört zu einem Kreis, einem Treffen, einem nächsten Schritt oder einer Notiz. Du kannst sie stattdessen vergessen; das löscht, was über sie festgehalten ist.',
  'still-a-member':
    'Diese Person gehört noch zu einem Kreis. Beende dort zuerst die Mitgliedschaft; dann kannst du sie vergessen.',
  'put-off-already':
    'Das wurde schon einmal aufgeschoben. Einzelne Texte kannst du weiter bis zu einem Tag deiner Wahl behalten.',
  'packet-expired':
    'Die Zeit, für die dieses Päckchen gemacht war, ist vorbei. Lass dir ein neues geben, wenn du es noch brauchst.',
  'packet-from-later':
    'Dieses Päckchen trägt einen Tag, der erst noch kommt. Sieh nach dem Datum dieses Computers und versuche es dann noch einmal.',
  'packet-of-yours':
    'Dieses Päckchen hast du selbst gemacht, für jemand anderen. Was darin ist, gehört nicht mehr dir.',
  'off-the-record':
    'Gerade wird nichts aufgeschrieben. Schreib erst wieder mit; was vorher behalten wurde, ist, wie es war.',
  'held-lines':
    'Es sind noch Zeilen zurückgehalten. Entscheide, was aus jeder wird, und beende dann das Treffen.',
  'above-consent':
    'Das ist mehr, als hier über diese Person geschrieben werden darf. Nichts wurde behalten; es darf gesagt bleiben, oder du fragst vorher.',
  'alias-view': 'Namen sind verdeckt, darum wartet das. Nichts wurde geändert; zeig zuerst die Namen.',
  'not-to-be-named': 'Wer es gesagt hat, wird hier nicht behalten. Die Worte allein darfst du aufschreiben.',
  'on-hold':
    'Das ist festgehalten und bleibt ganz. In den Einstellungen stehen alle Festhaltungen, dort lassen sie sich aufheben.',
  'on-hold-already': 'Das ist schon festgehalten.',
  // corrupt
  'header-damaged':
    'Der Kopf des Tresors ist beschädigt, und sein Ersatz auch. Nichts wurde geändert. Eine Sicherung und deine Wiederherstellungswörter bringen alles zurück.',
  'key-parameters':
    'Der Kopf des Tresors verlangt Unmögliches, er muss also beschädigt sein. Nichts wurde versucht. Eine Sicherung bringt alles zurück.',
  'database-damaged':
    'Der Tresor ging auf, aber sein Inhalt ist beschädigt. Nichts wurde geändert. Stelle die letzte geprüfte Sicherung in einem neuen Tresor wieder her.',
  'database-missing':
    'Der Inhalt des Tresors, die Datei vault.db, liegt nicht in seinem Ordner. Lege sie zurück, falls sie verschoben wurde; sonst bringt eine Sicherung alles zurück.',
  'not-a-backup':
    'Diese Datei ist keine Sicherung von Subrosa. Nichts wurde geändert; wähle eine Datei, die auf .subrosa-backup endet.',
  'backup-truncated':
    'Diese Sicherung hört zu früh auf: Sie wurde nicht vollständig kopiert. Nichts wurde geändert; versuch es mit einer anderen Kopie.',
  'backup-damaged':
    'Etwas in dieser Sicherung wurde verändert oder beschädigt, deshalb wurde sie nicht verwendet. Nichts wurde geändert; versuch es mit einer anderen Kopie.',
  'backup-contents':
    'Diese Datei ging auf, aber sie enthält nicht, was eine Sicherung enthält. Nichts wurde aus ihr übernommen.',
  'backup-too-costly':
    'Diese Datei verlangt mehr Speicher, als eine echte Sicherung je braucht. Sie wurde abgelehnt, bevor er verbraucht war.',
  'not-proven':
    'Die Sicherung wurde geschrieben, ließ sich aber nicht zurücklesen, wie es sein soll. Sie zählt deshalb nicht und wurde entfernt. Versuch es an einem anderen Ort.',
  'not-a-packet':
    'Diese Datei ist kein Päckchen von Subrosa. Es wurde nichts daraus übernommen; wähle die Datei, die dir übergeben wurde.',
  'packet-damaged':
    'Dieses Päckchen ist nicht ganz: Es wurde unterwegs abgeschnitten oder verändert. Es wurde nichts daraus übernommen; lass dir eine neue Kopie geben.',
  'packet-contents':
    'Dieses Päckchen ging auf, hält aber nicht, was ein Päckchen hält. Es wurde nichts daraus übernommen.',
  'packet-too-costly':
    'Diese Datei verlangt mehr Speicher als jedes Päckchen. Sie wurde abgewiesen, bevor er verbraucht war.',
  'packet-not-proven':
    'Das Päckchen wurde geschrieben, ließ sich aber nicht so wieder lesen, wie es sollte, und wurde entfernt. Deine eigene Fassung ist unberührt; versuche einen anderen Ort.',
  // too-new
  'vault-too-new':
    'Dieser Tresor wurde von einem neueren Subrosa geschrieben. Nichts wurde angerührt; öffne ihn mit jener Version.',
  'database-too-new':
    'Der Inhalt dieses Tresors wurde von einem neueren Subrosa geschrieben. Nichts wurde angerührt; öffne ihn mit jener Version.',
  'backup-too-new':
    'Diese Sicherung stammt von einem neueren Subrosa. Nichts wurde angerührt; öffne sie mit jener Version.',
  'packet-too-new':
    'Dieses Päckchen stammt von einem neueren Subrosa. Es wurde nichts daraus übernommen; öffne es mit jener Fassung.',
  // busy
  'open-elsewhere':
    'Dieser Tresor ist in einem anderen Fenster offen, vielleicht unter einem anderen Namen auf diesem Computer. Sperre ihn dort, dann öffne ihn hier.',
  'job-under-way':
    'Nur eine lange Arbeit auf einmal: Eine andere ist noch im Gang. Warte sie ab oder halte sie an.',
  // disk-full, read-only
  'no-space':
    'Der Datenträger ist voll. Nichts wurde geändert; schaffe etwas Platz und versuch es noch einmal.',
  'no-permission':
    'Subrosa darf dort nicht schreiben. Nichts wurde geändert; wähle einen Ort, an dem du schreiben darfst.',
  // locked
  'locked-meanwhile':
    'Der Tresor wurde inzwischen gesperrt. Was gespeichert war, ist sicher; öffne ihn und mach weiter.',
  lent: 'Die Tastatur ist verliehen. Alles andere ist wieder da, sobald die Passphrase eingegeben wurde.',
}
