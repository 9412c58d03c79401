<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>stet::AddSourceBar</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Paste a link to add its page as a source</source>
        <translation>Einen Link einfügen, um seine Seite als Quelle aufzunehmen</translation>
    </message>
    <message>
        <source>Link of a new source</source>
        <translation>Link einer neuen Quelle</translation>
    </message>
    <message>
        <source>Without a link…</source>
        <translation>Ohne Link…</translation>
    </message>
</context>
<context>
    <name>stet::AppearancePage</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Typographic quotes and dashes while typing</source>
        <translation>&amp;Typografische Anführungszeichen und Striche beim Tippen</translation>
    </message>
    <message>
        <source>Let it stand. “The crane lifts 40 tonnes,” she said – 2026.</source>
        <translation>So bleibt es stehen. „Der Kran hebt 40 Tonnen“, sagte sie – 2026.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Every choice is seen at once.</source>
        <translation>Jede Wahl ist sofort zu sehen.</translation>
    </message>
    <message>
        <source>COLOURS</source>
        <translation>FARBEN</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast: white and yellow on black</source>
        <translation>Hoher &amp;Kontrast: Weiß und Gelb auf Schwarz</translation>
    </message>
    <message>
        <source>THE TEXT WHILE IT IS WRITTEN</source>
        <translation>DER TEXT BEIM SCHREIBEN</translation>
    </message>
    <message>
        <source>Narrow (66 letters)</source>
        <translation>Schmal (66 Zeichen)</translation>
    </message>
    <message>
        <source>Normal (84 letters)</source>
        <translation>Normal (84 Zeichen)</translation>
    </message>
    <message>
        <source>Wide (100 letters)</source>
        <translation>Breit (100 Zeichen)</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>So breit wie der Bereich</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>Schrift&amp;art</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Line &amp;width</source>
        <translation>Zeilen&amp;breite</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>THE WINDOW</source>
        <translation>DAS FENSTER</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>L&amp;anguage, from the next start on</source>
        <translation>&amp;Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>Ask whether to &amp;cite a link that is pasted</source>
        <translation>Fragen, ob ein eingefügter Link Be&amp;leg werden soll</translation>
    </message>
</context>
<context>
    <name>stet::ArticleColumns</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Textsorte</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Nachprüfung</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
</context>
<context>
    <name>stet::ArticleCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>Im Artikel su&amp;chen…</translation>
    </message>
    <message>
        <source>Find and &amp;replace…</source>
        <translation>Suchen und erset&amp;zen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>Previous pro&amp;blem</source>
        <translation>V&amp;origes Problem</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Überschrift 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Überschrift 3</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Cite…</source>
        <translation>Beleg…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Insert sections of the kind</source>
        <translation>Abschnitte der Textsorte einfügen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Text of &amp;normal size</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Font of the text…</source>
        <translation>Schrift&amp;art des Textes…</translation>
    </message>
    <message>
        <source>Focus on and o&amp;ff</source>
        <translation>Fokus e&amp;in und aus</translation>
    </message>
    <message>
        <source>&amp;Typographic quotes and dashes</source>
        <translation>&amp;Typografische Anführungszeichen und Striche</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text</translation>
    </message>
    <message>
        <source>Go to the sources</source>
        <translation>Zu den Quellen</translation>
    </message>
    <message>
        <source>Go to the problems</source>
        <translation>Zu den Problemen</translation>
    </message>
    <message>
        <source>Go to the outline</source>
        <translation>Zur Gliederung</translation>
    </message>
    <message>
        <source>Go to the details</source>
        <translation>Zu den Details</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Preview: larger</source>
        <translation>Vorschau: größer</translation>
    </message>
    <message>
        <source>Preview: smaller</source>
        <translation>Vorschau: kleiner</translation>
    </message>
    <message>
        <source>Preview: actual size</source>
        <translation>Vorschau: Originalgröße</translation>
    </message>
    <message>
        <source>Check &amp;spelling</source>
        <translation>Rechtschreib&amp;ung prüfen</translation>
    </message>
    <message>
        <source>F&amp;ix what is at the caret…</source>
        <translation>An der Schreibmarke be&amp;heben …</translation>
    </message>
    <message>
        <source>Insert a table…</source>
        <translation>Tabelle einfügen …</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Zeile darüber</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Zeile darunter</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation>Spalte links davon</translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation>Spalte rechts davon</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>Spalte löschen</translation>
    </message>
    <message>
        <source>Align column otherwise</source>
        <translation>Spalte anders ausrichten</translation>
    </message>
    <message>
        <source>Snippet…</source>
        <translation>Textbaustein …</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentieren…</translation>
    </message>
    <message>
        <source>Go to the comments</source>
        <translation>Zu den Kommentaren</translation>
    </message>
    <message>
        <source>Next &amp;misspelt word</source>
        <translation>Nächstes &amp;falsch geschriebene Wort</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Cite the selected words of a source</source>
        <translation>Ausgewählte Worte einer Quelle zitieren</translation>
    </message>
    <message>
        <source>Source beside the text</source>
        <translation>Quelle neben dem Text</translation>
    </message>
    <message>
        <source>&amp;Accept the proposed edit</source>
        <translation>Vorgeschlagene Änderung anneh&amp;men</translation>
    </message>
    <message>
        <source>Re&amp;ject the proposed edit</source>
        <translation>Vorgeschlagene Än&amp;derung ablehnen</translation>
    </message>
    <message>
        <source>Next proposed &amp;edit</source>
        <translation>Nächste vorgeschlagene &amp;Änderung</translation>
    </message>
    <message>
        <source>Previous proposed edi&amp;t</source>
        <translation>Zur&amp;ück zur vorigen vorgeschlagenen Änderung</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>In links and keys too</source>
        <translation>Auch in Links und Schlüsseln</translation>
    </message>
    <message>
        <source>Move a section up in the outline</source>
        <translation>Abschnitt in der Gliederung nach oben</translation>
    </message>
    <message>
        <source>Move a section down in the outline</source>
        <translation>Abschnitt in der Gliederung nach unten</translation>
    </message>
    <message>
        <source>Preview: as wide as its pane</source>
        <translation>Vorschau: so breit wie ihr Bereich</translation>
    </message>
    <message>
        <source>Preview: as on a desktop</source>
        <translation>Vorschau: wie am Schreibtisch</translation>
    </message>
    <message>
        <source>Preview: as on a tablet</source>
        <translation>Vorschau: wie auf dem Tablet</translation>
    </message>
    <message>
        <source>Preview: as on a phone</source>
        <translation>Vorschau: wie auf dem Telefon</translation>
    </message>
    <message>
        <source>Preview: in the window&apos;s colours</source>
        <translation>Vorschau: in den Farben des Fensters</translation>
    </message>
    <message>
        <source>Preview: light</source>
        <translation>Vorschau: hell</translation>
    </message>
    <message>
        <source>Preview: dark</source>
        <translation>Vorschau: dunkel</translation>
    </message>
    <message>
        <source>Check a claim that others made</source>
        <translation>Eine Behauptung anderer prüfen</translation>
    </message>
</context>
<context>
    <name>stet::ArticleComments</name>
    <message>
        <source>read the comments of this article</source>
        <translation>die Kommentare dieses Artikels lesen</translation>
    </message>
    <message>
        <source>Choose the words first that the comment is about.</source>
        <translation>Wählen Sie zuerst die Wörter, um die es im Kommentar geht.</translation>
    </message>
    <message numerus="yes">
        <source>A comment can be about at most %Ln character(s) of the text.</source>
        <translation>
            <numerusform>Ein Kommentar kann höchstens von %Ln Zeichen des Textes handeln.</numerusform>
            <numerusform>Ein Kommentar kann höchstens von %Ln Zeichen des Textes handeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>keep this comment</source>
        <translation>diesen Kommentar aufbewahren</translation>
    </message>
    <message>
        <source>Comment kept.</source>
        <translation>Kommentar aufbewahrt.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>keep this reply</source>
        <translation>diese Antwort aufbewahren</translation>
    </message>
    <message>
        <source>Reply kept.</source>
        <translation>Antwort aufbewahrt.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Comment changed.</source>
        <translation>Kommentar geändert.</translation>
    </message>
    <message>
        <source>change this comment</source>
        <translation>diesen Kommentar ändern</translation>
    </message>
    <message>
        <source>Comment opened again.</source>
        <translation>Kommentar wieder geöffnet.</translation>
    </message>
    <message>
        <source>Comment resolved.</source>
        <translation>Kommentar erledigt.</translation>
    </message>
    <message>
        <source>Comment withdrawn.</source>
        <translation>Kommentar zurückgezogen.</translation>
    </message>
    <message>
        <source>take this reply back</source>
        <translation>diese Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Reply taken back.</source>
        <translation>Antwort zurückgenommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>The words that this comment is about are not in the text any more.</source>
        <translation>Die Wörter, um die es in diesem Kommentar geht, stehen nicht mehr im Text.</translation>
    </message>
    <message>
        <source>Show the comment</source>
        <translation>Kommentar zeigen</translation>
    </message>
    <message>
        <source>The desk did not take the comment. It is in the recovery file and will be offered.</source>
        <translation>Die Redaktion hat den Kommentar nicht angenommen. Er steht in der Rettungsdatei und wird wieder angeboten.</translation>
    </message>
</context>
<context>
    <name>stet::ArticleDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>stet::ArticleForm</name>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Dek: what this is about, in one or two sentences</source>
        <translation>Vorspann: worum es geht, in ein oder zwei Sätzen</translation>
    </message>
    <message>
        <source>Dek</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Kind of article</source>
        <translation>Textsorte</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Authors: names with commas, a role in brackets</source>
        <translation>Autoren: Namen mit Kommas, eine Rolle in Klammern</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Date of publication, year-month-day</source>
        <translation>Datum der Veröffentlichung, Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>This is not a date; write it as 2026-03-04.</source>
        <translation>Das ist kein Datum; die Schreibweise ist 2026-03-04.</translation>
    </message>
    <message>
        <source>An address has small letters, digits and hyphens; kept as “%1”.</source>
        <translation>Eine Adresse hat kleine Buchstaben, Ziffern und Bindestriche; es bleibt bei „%1“.</translation>
    </message>
</context>
<context>
    <name>stet::ArticleListModel</name>
    <message>
        <source>%1. Open now: %2</source>
        <translation>%1. Jetzt geöffnet: %2</translation>
    </message>
    <message>
        <source>%1: the list is not sorted by them, an article may have many</source>
        <translation>%1: Danach wird die Liste nicht sortiert, ein Artikel kann viele haben</translation>
    </message>
</context>
<context>
    <name>stet::ArticleProposals</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>%1 proposes an edit:</source>
        <translation>%1 schlägt eine Änderung vor:</translation>
    </message>
    <message>
        <source>%1 proposes an edit (%2 of %3):</source>
        <translation>%1 schlägt eine Änderung vor (%2 von %3):</translation>
    </message>
    <message>
        <source>settle this proposal</source>
        <translation>diesen Vorschlag entscheiden</translation>
    </message>
    <message>
        <source>Your proposal is withdrawn.</source>
        <translation>Ihr Vorschlag ist zurückgezogen.</translation>
    </message>
    <message>
        <source>What %1 proposed is rejected.</source>
        <translation>Was %1 vorschlug, ist abgelehnt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>open this proposal again</source>
        <translation>diesen Vorschlag wieder öffnen</translation>
    </message>
</context>
<context>
    <name>stet::ArticlePublishing</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>look at what publishing would do</source>
        <translation>ansehen, was das Veröffentlichen täte</translation>
    </message>
    <message>
        <source>The article was changed meanwhile. This is what would be published now; what you chose and typed is still here.</source>
        <translation>Der Artikel wurde inzwischen geändert. Das hier würde jetzt veröffentlicht; was Sie gewählt und getippt haben, steht noch da.</translation>
    </message>
    <message>
        <source>publish the article</source>
        <translation>den Artikel veröffentlichen</translation>
    </message>
    <message>
        <source>“%1”: readers have all of it already, with edition %2. Nothing was published.</source>
        <translation>„%1“: Leser haben alles davon schon, mit Ausgabe %2. Nichts wurde veröffentlicht.</translation>
    </message>
    <message>
        <source>Published: “%1”, edition %2. Readers see it once the site is written.</source>
        <translation>Veröffentlicht: „%1“, Ausgabe %2. Leser sehen es, sobald die Website geschrieben ist.</translation>
    </message>
    <message>
        <source>Write the site…</source>
        <translation>Website schreiben…</translation>
    </message>
    <message>
        <source>read the article</source>
        <translation>den Artikel lesen</translation>
    </message>
    <message>
        <source>retract the article</source>
        <translation>den Artikel widerrufen</translation>
    </message>
    <message>
        <source>withdraw the article</source>
        <translation>den Artikel zurückziehen</translation>
    </message>
    <message>
        <source>Retracted: “%1”. Readers see it once the site is written.</source>
        <translation>Widerrufen: „%1“. Leser sehen es, sobald die Website geschrieben ist.</translation>
    </message>
    <message>
        <source>Withdrawn: “%1”. Readers see it once the site is written.</source>
        <translation>Zurückgezogen: „%1“. Leser sehen es, sobald die Website geschrieben ist.</translation>
    </message>
    <message>
        <source>Publish: choose, or type 16:00 or 2026-03-04 16:00</source>
        <translation>Veröffentlichen: wählen oder 16:00 oder 4.3.2026 16:00 tippen</translation>
    </message>
    <message>
        <source>By the clock of %1. “stetctl publish --due” publishes it then, through the gate; what the gate holds back keeps its time.</source>
        <translation>Nach der Uhr von %1. „stetctl publish --due“ veröffentlicht ihn dann, nach den Regeln der Freigabe; was sie aufhalten, behält seine Zeit.</translation>
    </message>
    <message>
        <source>plan the publishing of the article</source>
        <translation>die Veröffentlichung des Artikels planen</translation>
    </message>
    <message>
        <source>“%1” is planned for no time.</source>
        <translation>Für „%1“ ist keine Zeit geplant.</translation>
    </message>
    <message>
        <source>“%1” is to be published: %2.</source>
        <translation>„%1“ soll veröffentlicht werden: %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Words change that readers have. Say what the change is and what they are told then, and choose “Later…”.</source>
        <translation>Worte ändern sich, die Leser haben. Bitte sagen, was die Änderung ist und was sie dann erfahren, und „Später …“ wählen.</translation>
    </message>
</context>
<context>
    <name>stet::ArticleSummary</name>
    <message>
        <source>and others</source>
        <translation>und andere</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) chosen</source>
        <translation>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen article shows here.</source>
        <translation>Hier erscheint der ausgewählte Artikel.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>none cited</source>
        <translation>keine genannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cited</source>
        <translation>
            <numerusform>%Ln genannt</numerusform>
            <numerusform>%Ln genannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Nachprüfung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt geöffnet</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>Zu veröffentlichen</translation>
    </message>
</context>
<context>
    <name>stet::ArticleView</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>stet::AskCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stet::AttestDialog</name>
    <message>
        <source>Attest</source>
        <translation>Bezeugen</translation>
    </message>
    <message>
        <source>For what cannot be kept as a snapshot. It counts as attested everywhere, never as a quoted source.</source>
        <translation>Für das, was sich nicht als Momentaufnahme aufbewahren lässt. Es gilt überall als bezeugt, nie als zitierte Quelle.</translation>
    </message>
    <message>
        <source>None of the library</source>
        <translation>Keine aus der Bibliothek</translation>
    </message>
    <message>
        <source>Who saw or heard it</source>
        <translation>Wer es sah oder hörte</translation>
    </message>
    <message>
        <source>What they saw or heard</source>
        <translation>Was sie sahen oder hörten</translation>
    </message>
    <message>
        <source>3 March 2026, in the afternoon</source>
        <translation>3. März 2026, nachmittags</translation>
    </message>
    <message>
        <source>By telephone, in the yard …</source>
        <translation>Am Telefon, im Hof …</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Wer</translation>
    </message>
    <message>
        <source>W&amp;hat</source>
        <translation>W&amp;as</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>Wa&amp;nn</translation>
    </message>
    <message>
        <source>H&amp;ow</source>
        <translation>W&amp;ie</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stet::AuthorBinding</name>
    <message>
        <source>The sentence was changed before the desk had it. It cites the source; the words are not bound to it.</source>
        <translation>Der Satz wurde geändert, bevor die Redaktion ihn hatte. Er zitiert die Quelle; die Worte sind nicht an ihn gebunden.</translation>
    </message>
    <message>
        <source>Cited, and bound to the sentence: a proposal until somebody else verifies it.</source>
        <translation>Zitiert und an den Satz gebunden: ein Vorschlag, bis jemand anderes ihn prüft.</translation>
    </message>
    <message>
        <source>bind the words to the sentence</source>
        <translation>die Worte an den Satz zu binden</translation>
    </message>
    <message>
        <source>The desk does not answer.</source>
        <translation>Die Redaktion antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>stet::BranchDialog</name>
    <message>
        <source>Take the branch&apos;s words</source>
        <translation>Worte der Nebenfassung nehmen</translation>
    </message>
    <message>
        <source>Take the article&apos;s words</source>
        <translation>Worte des Artikels nehmen</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text verwenden</translation>
    </message>
    <message>
        <source>The same words were changed twice</source>
        <translation>Dieselben Worte wurden zweimal geändert</translation>
    </message>
    <message>
        <source>Headline of the outcome</source>
        <translation>Überschrift des Ergebnisses</translation>
    </message>
    <message>
        <source>Dek of the outcome</source>
        <translation>Vorspann des Ergebnisses</translation>
    </message>
    <message>
        <source>Text of the outcome</source>
        <translation>Text des Ergebnisses</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>The article in the desk</source>
        <translation>Der Artikel in der Redaktion</translation>
    </message>
    <message>
        <source>The branch: %1</source>
        <translation>Die Nebenfassung: %1</translation>
    </message>
    <message>
        <source>Also different, and taken as chosen above: %1.</source>
        <translation>Ebenfalls verschieden und nach der Wahl oben übernommen: %1.</translation>
    </message>
    <message>
        <source>Someone settled this side branch meanwhile. The outcome below is still yours: used, it becomes a change of the article as it is now.</source>
        <translation>Jemand hat diesen Seitenzweig inzwischen entschieden. Das Ergebnis unten gehört weiterhin Ihnen: Wenn Sie es verwenden, wird es eine Änderung des Artikels, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>More was written meanwhile: look at both once more.</source>
        <translation>Inzwischen wurde weitergeschrieben: Sehen Sie sich beide noch einmal an.</translation>
    </message>
    <message>
        <source>The outcome is in no text yet. Use it, or close once more to drop it; the branch waits in any case.</source>
        <translation>Das Ergebnis steht noch in keinem Text. Verwenden Sie es, oder schließen Sie noch einmal, um es zu verwerfen; der Zweig wartet in jedem Fall.</translation>
    </message>
</context>
<context>
    <name>stet::BulkVerbs</name>
    <message>
        <source>moved to the trash</source>
        <translation>in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>owner: nobody</source>
        <translation>Zuständig: niemand</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <translation>Zuständig: %1</translation>
    </message>
    <message>
        <source>checker: nobody</source>
        <translation>Faktencheck: niemand</translation>
    </message>
    <message>
        <source>checker: %1</source>
        <translation>Faktencheck: %1</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>kein Ressort</translation>
    </message>
    <message>
        <source>category: %1</source>
        <translation>Ressort: %1</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>Schlagwort: %1</translation>
    </message>
    <message>
        <source>tag removed: %1</source>
        <translation>Schlagwort entfernt: %1</translation>
    </message>
    <message>
        <source>checked again as the kind says</source>
        <translation>Nachprüfung wie in der Textsorte</translation>
    </message>
    <message numerus="yes">
        <source>checked again every %Ln day(s)</source>
        <translation>
            <numerusform>Nachprüfung täglich</numerusform>
            <numerusform>Nachprüfung alle %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>no due time</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>Frist: %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>change the chosen articles</source>
        <translation>die ausgewählten Artikel ändern</translation>
    </message>
    <message>
        <source>Changing articles…</source>
        <translation>Artikel werden geändert…</translation>
    </message>
    <message>
        <source>Cancelled; the articles are as they were.</source>
        <translation>Abgebrochen; die Artikel sind, wie sie waren.</translation>
    </message>
    <message>
        <source>change all of the chosen articles</source>
        <translation>alle ausgewählten Artikel ändern</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): %1</source>
        <translation>
            <numerusform>%Ln Artikel: %1</numerusform>
            <numerusform>%Ln Artikel: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone – %1.</source>
        <translation>Rückgängig gemacht – %1.</translation>
    </message>
    <message>
        <source>Done again – %1.</source>
        <translation>Wiederholt – %1.</translation>
    </message>
    <message>
        <source>Nothing to change: the chosen articles had this already.</source>
        <translation>Nichts zu ändern: Die ausgewählten Artikel hatten das schon.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone, because they were changed since or have no room.</source>
        <translation>
            <numerusform>%Ln blieb unberührt, weil er seither geändert wurde oder keinen Platz hat.</numerusform>
            <numerusform>%Ln blieben unberührt, weil sie seither geändert wurden oder keinen Platz haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>export the chosen articles</source>
        <translation>die ausgewählten Artikel exportieren</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was left behind.</source>
        <translation>Abgebrochen; nichts blieb zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Markdown file(s) are in %1</source>
        <translation>
            <numerusform>%Ln Markdown-Datei liegt in %1</numerusform>
            <numerusform>%Ln Markdown-Dateien liegen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>sent to %1 for fact-check</source>
        <translation>an %1 zur Faktenprüfung gegeben</translation>
    </message>
</context>
<context>
    <name>stet::CategoriesPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Ressorts</translation>
    </message>
    <message>
        <source>In the order in which they are listed. A new name goes to all articles of the category; one that articles have cannot be removed.</source>
        <translation>In der Reihenfolge, in der sie aufgeführt werden. Ein neuer Name geht an alle Artikel des Ressorts; ein Ressort mit Artikeln kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Categories of the desk</source>
        <translation>Ressorts der Redaktion</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neues Ressort</translation>
    </message>
</context>
<context>
    <name>stet::CategoryModel</name>
    <message>
        <source>Category</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>“%1” is another category. Give its articles this one in the list: choose them all and set the category; then this one can be removed.</source>
        <translation>„%1“ ist ein anderes Ressort. Geben Sie seinen Artikeln dieses in der Liste: alle auswählen und das Ressort setzen; dann kann dieses entfernt werden.</translation>
    </message>
    <message>
        <source>rename the category</source>
        <translation>das Ressort umbenennen</translation>
    </message>
</context>
<context>
    <name>stet::CitePopup</name>
    <message>
        <source>Cite a source</source>
        <translation>Quelle als Beleg nennen</translation>
    </message>
    <message>
        <source>Find a source: publisher, title, author or key</source>
        <translation>Quelle suchen: Herausgeber, Titel, Autor oder Schlüssel</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>Quelle suchen</translation>
    </message>
    <message>
        <source>Sources found</source>
        <translation>Gefundene Quellen</translation>
    </message>
    <message>
        <source>Enter cites · Ctrl+N enters a new source · Esc leaves</source>
        <translation>Eingabe: Beleg · Strg+N: neue Quelle · Esc: schließen</translation>
    </message>
    <message>
        <source>A source needs a title or a publisher.</source>
        <translation>Eine Quelle braucht einen Titel oder einen Herausgeber.</translation>
    </message>
    <message>
        <source>Reading the page. Back stops it.</source>
        <translation>Die Seite wird gelesen. „Zurück“ hält es an.</translation>
    </message>
</context>
<context>
    <name>stet::ClaimCard</name>
    <message>
        <source>in other words</source>
        <translation>in anderen Worten</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>gerundet</translation>
    </message>
    <message>
        <source>in one reading</source>
        <translation>in einer Lesart</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>another unit</source>
        <translation>eine andere Einheit</translation>
    </message>
    <message>
        <source>the one denies it</source>
        <translation>das eine verneint es</translation>
    </message>
    <message>
        <source>another direction</source>
        <translation>eine andere Richtung</translation>
    </message>
    <message>
        <source>somebody else says it</source>
        <translation>jemand anderes sagt es</translation>
    </message>
    <message>
        <source>Claim at hand</source>
        <translation>Diese Aussage</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>by the author</source>
        <translation>vom Autor</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Grund:</translation>
    </message>
    <message>
        <source>The words stand. What is around them, or around the quoted words, is another by now, or the source tells of a correction, an update or a withdrawal.</source>
        <translation>Die Worte stehen. Was um sie oder um die zitierten Worte steht, ist inzwischen anders, oder die Quelle meldet eine Korrektur, eine Aktualisierung oder eine Rücknahme.</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Was sich seither änderte</translation>
    </message>
    <message>
        <source>The words are the same and read otherwise: a citation, a link or what is struck through is another.</source>
        <translation>Die Worte sind gleich und lesen sich anders: Ein Zitat, ein Link oder eine Streichung ist anders.</translation>
    </message>
    <message>
        <source>The words stand. The evidence is another than when the verdict was given.</source>
        <translation>Die Worte stehen. Die Belege sind andere als beim Urteil.</translation>
    </message>
    <message>
        <source>Facts in this claim</source>
        <translation>Fakten in dieser Aussage</translation>
    </message>
    <message>
        <source>%1: found</source>
        <translation>%1: gefunden</translation>
    </message>
    <message>
        <source>%1: the source says “%2”</source>
        <translation>%1: die Quelle sagt „%2“</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1: fehlt</translation>
    </message>
    <message>
        <source>%1: missing; “%2” stands there</source>
        <translation>%1: fehlt; dort steht „%2“</translation>
    </message>
    <message>
        <source>%1: not compared</source>
        <translation>%1: nicht verglichen</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Attested:</source>
        <translation>Bezeugt:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>translated by %1</source>
        <translation>übersetzt von %1</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>vorgeschlagen von %1</translation>
    </message>
    <message>
        <source>bound by %1</source>
        <translation>gebunden von %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Passages that may carry it</source>
        <translation>Stellen, die sie tragen könnten</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Binden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1 (resolved)</source>
        <translation>%1 (erledigt)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Carries a verified claim that says the same</source>
        <translation>Trägt eine geprüfte Aussage, die dasselbe sagt</translation>
    </message>
    <message>
        <source>Attested by %1</source>
        <translation>Bezeugt von %1</translation>
    </message>
    <message>
        <source>under “%1”</source>
        <translation>bei „%1“</translation>
    </message>
    <message>
        <source>The words are others than when the verdict was given.</source>
        <translation>Die Worte sind andere als beim Urteil.</translation>
    </message>
    <message>
        <source>This kind of article has the section as judgement.</source>
        <translation>Bei dieser Artikelart ist der Abschnitt Meinung.</translation>
    </message>
    <message>
        <source>Not a fact in this section</source>
        <translation>Keine Tatsache in diesem Abschnitt</translation>
    </message>
    <message>
        <source>Its words are gone from the article.</source>
        <translation>Ihre Worte sind aus dem Artikel verschwunden.</translation>
    </message>
    <message>
        <source>End this claim</source>
        <translation>Diese Aussage beenden</translation>
    </message>
    <message>
        <source>Open at these words</source>
        <translation>An diesen Worten öffnen</translation>
    </message>
    <message>
        <source>Copy this link</source>
        <translation>Diesen Link kopieren</translation>
    </message>
    <message>
        <source>Few sources:</source>
        <translation>Wenige Quellen:</translation>
    </message>
    <message>
        <source>%1 independent, %2 of them primary. The desk asks for %3 primary or %4 independent ones.</source>
        <translation>%1 unabhängig, davon %2 primär. Die Redaktion verlangt %3 primäre oder %4 unabhängige.</translation>
    </message>
    <message>
        <source>%1 independent. The desk asks for %2.</source>
        <translation>%1 unabhängig. Die Redaktion verlangt %2.</translation>
    </message>
    <message>
        <source>The source does not say this any more.</source>
        <translation>Die Quelle sagt das nicht mehr.</translation>
    </message>
    <message>
        <source>What comes nearest:</source>
        <translation>Am nächsten kommt:</translation>
    </message>
    <message>
        <source>Bind in its place</source>
        <translation>An seine Stelle binden</translation>
    </message>
    <message>
        <source>Count as one source:</source>
        <translation>Zählen als eine Quelle:</translation>
    </message>
    <message>
        <source>one publisher, one work or one witness</source>
        <translation>ein Herausgeber, ein Werk oder ein Zeuge</translation>
    </message>
    <message>
        <source>syndicated from %1</source>
        <translation>übernommen von %1</translation>
    </message>
    <message>
        <source>at the desk that handed this over; the words stay there.</source>
        <translation>in der Redaktion, von der die Übergabe kommt; die Worte bleiben dort.</translation>
    </message>
</context>
<context>
    <name>stet::ClaimListModel</name>
    <message>
        <source>Look again</source>
        <translation>Wieder ansehen</translation>
    </message>
    <message>
        <source>Changed or drifted</source>
        <translation>Geändert oder abgewichen</translation>
    </message>
    <message>
        <source>With open notes</source>
        <translation>Mit offenen Notizen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Bezeugt</translation>
    </message>
    <message>
        <source>Not a fact</source>
        <translation>Keine Tatsache</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Aussagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open note(s)</source>
        <translation>
            <numerusform>%Ln offene Notiz</numerusform>
            <numerusform>%Ln offene Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
</context>
<context>
    <name>stet::ClaimLooks</name>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>Needs a source</source>
        <translation>Braucht eine Quelle</translation>
    </message>
    <message>
        <source>Not a fact</source>
        <translation>Keine Tatsache</translation>
    </message>
    <message>
        <source>Changed after check</source>
        <translation>Nach der Prüfung geändert</translation>
    </message>
    <message>
        <source>The source drifted</source>
        <translation>Die Quelle wich ab</translation>
    </message>
    <message>
        <source>Words are gone</source>
        <translation>Die Worte sind weg</translation>
    </message>
    <message>
        <source>Unchecked</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Bezeugt</translation>
    </message>
    <message>
        <source>%1, look again</source>
        <translation>%1, wieder ansehen</translation>
    </message>
</context>
<context>
    <name>stet::ClaimsBar</name>
    <message>
        <source>%1 of %2 closed</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln for the checker</source>
        <translation>
            <numerusform>%Ln für den Faktencheck</numerusform>
            <numerusform>%Ln für den Faktencheck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for the author</source>
        <translation>
            <numerusform>%Ln für den Autor</numerusform>
            <numerusform>%Ln für den Autor</numerusform>
        </translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>%1 of %2 closed (no facts: %3)</source>
        <translation>%1 von %2 erledigt (keine Fakten: %3)</translation>
    </message>
</context>
<context>
    <name>stet::ColumnLayout</name>
    <message>
        <source>Move “%1” left</source>
        <translation>„%1“ nach links</translation>
    </message>
    <message>
        <source>Move “%1” right</source>
        <translation>„%1“ nach rechts</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Breiter</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Schmaler</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
</context>
<context>
    <name>stet::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Enter does it · gray: not possible just now · Esc leaves</source>
        <translation>Eingabe führt aus · grau: gerade nicht möglich · Esc schließt</translation>
    </message>
</context>
<context>
    <name>stet::CommentCard</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Text des Kommentars</translation>
    </message>
    <message>
        <source>For the desk alone; readers never see it. Ctrl+Enter gives it.</source>
        <translation>Nur für die Redaktion, nie für Leser. Strg+Eingabe gibt ihn ab.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stet::CommentDelegate</name>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Words gone</source>
        <translation>Wörter fort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Erledigt von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier reply(ies)</source>
        <translation>
            <numerusform>%Ln frühere Antwort</numerusform>
            <numerusform>%Ln frühere Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::CommentKeeping</name>
    <message>
        <source>The desk does not answer.</source>
        <translation>Die Redaktion antwortet nicht.</translation>
    </message>
    <message>
        <source>The last words of this article were given up.</source>
        <translation>Die letzten Worte dieses Artikels wurden aufgegeben.</translation>
    </message>
</context>
<context>
    <name>stet::CommentsModel</name>
    <message>
        <source>resolved</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>the words are gone</source>
        <translation>die Wörter sind fort</translation>
    </message>
    <message>
        <source>%1 on “%2”: %3</source>
        <translation>%1 zu „%2“: %3</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 antwortet: %2</translation>
    </message>
    <message>
        <source>Headline: %1</source>
        <translation>Überschrift: %1</translation>
    </message>
    <message>
        <source>Dek: %1</source>
        <translation>Vorspann: %1</translation>
    </message>
</context>
<context>
    <name>stet::CommentsPanel</name>
    <message>
        <source>No comments</source>
        <translation>Keine Kommentare</translation>
    </message>
    <message>
        <source>Choose words in the text and then Comment, to ask or say something about them. Readers never see it.</source>
        <translation>Wählen Sie Wörter im Text und dann „Kommentieren“, um etwas zu ihnen zu fragen oder zu sagen. Leser sehen es nie.</translation>
    </message>
    <message>
        <source>Comments on the article</source>
        <translation>Kommentare zum Artikel</translation>
    </message>
    <message>
        <source>&amp;Reply…</source>
        <translation>&amp;Antworten…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Take my last reply back</source>
        <translation>Meine letzte Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Re&amp;solve</source>
        <translation>&amp;Erledigen</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>Wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Zu&amp;rückziehen</translation>
    </message>
    <message>
        <source>Show settled ones (%1)</source>
        <translation>Erledigte zeigen (%1)</translation>
    </message>
</context>
<context>
    <name>stet::ComparePane</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Main text only</source>
        <translation>Nur der Haupttext</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>read the words of the snapshot</source>
        <translation>die Worte der Momentaufnahme zu lesen</translation>
    </message>
    <message>
        <source>no word differs</source>
        <translation>kein Wort ist anders</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) differ</source>
        <translation>
            <numerusform>%Ln Stelle ist anders</numerusform>
            <numerusform>%Ln Stellen sind anders</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>read by two versions of the reader</source>
        <translation>von zwei Fassungen des Lesers gelesen</translation>
    </message>
</context>
<context>
    <name>stet::ComparisonPane</name>
    <message>
        <source>Show what is the same</source>
        <translation>Gleiches zeigen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with the text as it is now</source>
        <translation>Mit dem jetzigen Text vergleichen</translation>
    </message>
    <message>
        <source>Compare with the version before</source>
        <translation>Mit der Fassung davor vergleichen</translation>
    </message>
    <message>
        <source>Compare with version %1</source>
        <translation>Mit Fassung %1 vergleichen</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>Different: %1.</source>
        <translation>Verschieden: %1.</translation>
    </message>
    <message>
        <source>%1: verdicts of that time that do not stand on its words: %2.</source>
        <translation>%1: Urteile von damals, die nicht auf ihren Worten stehen: %2.</translation>
    </message>
</context>
<context>
    <name>stet::CoreWords</name>
    <message>
        <source>The file is another than before. It has no words that could be compared: look at it.</source>
        <translation>Die Datei ist eine andere als zuvor. Sie hat keine Worte, die sich vergleichen ließen: Sehen Sie nach.</translation>
    </message>
    <message>
        <source>The library has this work already under another address, and nothing was made.</source>
        <translation>Die Bibliothek hat dieses Werk schon unter einer anderen Adresse; es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>The image is larger than 20 MB.</source>
        <translation>Das Bild ist größer als 20 MB.</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG, GIF or WebP image.</source>
        <translation>Das ist kein Bild im Format PNG, JPEG, GIF oder WebP.</translation>
    </message>
    <message>
        <source>The image is damaged or cut short.</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The image has more than 50 million pixels.</source>
        <translation>Das Bild hat mehr als 50 Millionen Bildpunkte.</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>Die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>This is not valid UTF-16: half a character at byte %1.</source>
        <translation>Das ist kein gültiges UTF-16: ein halbes Zeichen bei Byte %1.</translation>
    </message>
    <message>
        <source>This is not valid UTF-8: byte %1 (0x%2) begins no character.</source>
        <translation>Das ist kein gültiges UTF-8: Mit Byte %1 (0x%2) beginnt kein Zeichen.</translation>
    </message>
    <message>
        <source>1 character that no page can carry became U+FFFD.</source>
        <translation>1 Zeichen, das keine Seite tragen kann, wurde zu U+FFFD.</translation>
    </message>
    <message numerus="yes">
        <source>%n characters that no page can carry became U+FFFD.</source>
        <translation>
            <numerusform>%n Zeichen, das keine Seite tragen kann, wurde zu U+FFFD.</numerusform>
            <numerusform>%n Zeichen, die keine Seite tragen kann, wurden zu U+FFFD.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>An article can have at most %n tags.</source>
        <translation>
            <numerusform>Ein Artikel kann höchstens %n Schlagwort haben.</numerusform>
            <numerusform>Ein Artikel kann höchstens %n Schlagwörter haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag can have at most %n characters.</source>
        <translation>
            <numerusform>Ein Schlagwort kann höchstens %n Zeichen haben.</numerusform>
            <numerusform>Ein Schlagwort kann höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is longer than %n characters.</source>
        <translation>
            <numerusform>Der Text ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Text ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A headline and a dek can have at most %n characters.</source>
        <translation>
            <numerusform>Überschrift und Vorspann können je höchstens %n Zeichen haben.</numerusform>
            <numerusform>Überschrift und Vorspann können je höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>A date must lie in the years 1 to 9999.</source>
        <translation>Ein Datum muss in den Jahren 1 bis 9999 liegen.</translation>
    </message>
    <message>
        <source>This desk knows no such kind of article.</source>
        <translation>Diese Textsorte gibt es in der Redaktion nicht.</translation>
    </message>
    <message>
        <source>This is not a language tag (like &quot;en&quot; or &quot;de-CH&quot;).</source>
        <translation>Das ist kein Sprachkürzel (wie „en“ oder „de-CH“).</translation>
    </message>
    <message>
        <source>This is not a citation key: letters, digits and marks like - : . within, no spaces.</source>
        <translation>Das ist kein Zitierschlüssel: Buchstaben, Ziffern, dazwischen Zeichen wie - : . und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A confidential source is a label only; its publisher, people, dates, links and further fields are not kept.</source>
        <translation>Eine vertrauliche Quelle ist nur eine Bezeichnung; Herausgeber, Personen, Daten, Links und weitere Felder werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>A source needs a title, a publisher, a person or a link.</source>
        <translation>Eine Quelle braucht einen Titel, einen Herausgeber, eine Person oder einen Link.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This article is not in the desk.</source>
        <translation>Dieser Artikel ist nicht in der Redaktion.</translation>
    </message>
    <message>
        <source>This article was changed elsewhere in the meantime, so nothing was written. Your text is still in the window; the other version is in the desk.</source>
        <translation>Dieser Artikel wurde inzwischen anderswo geändert, daher wurde nichts geschrieben. Der eigene Text ist noch im Fenster; die andere Fassung ist in der Redaktion.</translation>
    </message>
    <message>
        <source>No article has this slug.</source>
        <translation>Kein Artikel hat diese Adresse.</translation>
    </message>
    <message>
        <source>This side branch was resolved meanwhile.</source>
        <translation>Diese Nebenfassung wurde inzwischen geklärt.</translation>
    </message>
    <message>
        <source>More was written on this side branch meanwhile.</source>
        <translation>An dieser Nebenfassung wurde inzwischen weitergeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>A name can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Name kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Name kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Schlagwort kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Schlagwort kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A review interval has 0 to %n days. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Intervall der Nachprüfung hat 0 bis %n Tag. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Intervall der Nachprüfung hat 0 bis %n Tage. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no time that something can be due. Nothing was changed.</source>
        <translation>Zu dieser Zeit kann nichts fällig sein. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>An article can have at most %n comments. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Artikel kann höchstens %n Kommentar haben. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Artikel kann höchstens %n Kommentare haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A comment can have at most %n replies. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Kommentar kann höchstens %n Antwort haben. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Kommentar kann höchstens %n Antworten haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This comment was changed %n times already; answer to it instead. Nothing was changed.</source>
        <translation>
            <numerusform>Dieser Kommentar wurde schon %n Mal geändert; besser darauf antworten. Nichts wurde geändert.</numerusform>
            <numerusform>Dieser Kommentar wurde schon %n Mal geändert; besser darauf antworten. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only who wrote it can edit it or take it back; answer to it or resolve it instead. Nothing was changed.</source>
        <translation>Bearbeiten und zurücknehmen kann ihn nur, wer ihn geschrieben hat; alle anderen antworten oder erledigen ihn. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no such comment.</source>
        <translation>Diesen Kommentar gibt es nicht.</translation>
    </message>
    <message>
        <source>This comment was changed elsewhere in the meantime, so nothing was written. Look at it again, then change it.</source>
        <translation>Dieser Kommentar wurde inzwischen anderswo geändert, daher wurde nichts geschrieben. Erst noch einmal ansehen, dann ändern.</translation>
    </message>
    <message>
        <source>A comment without words is none. Nothing was changed.</source>
        <translation>Ein Kommentar ohne Worte ist keiner. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>A comment can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Kommentar kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Kommentar kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A comment is about words of the text, and there are none. Nothing was changed.</source>
        <translation>Ein Kommentar gilt Worten des Textes, und hier sind keine. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>A comment can be about at most %n characters of the text. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Kommentar kann höchstens %n Zeichen des Textes gelten. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Kommentar kann höchstens %n Zeichen des Textes gelten. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such reply.</source>
        <translation>Diese Antwort gibt es nicht.</translation>
    </message>
    <message>
        <source>The desk&apos;s file is damaged and cannot be read. Nothing was changed; go back to a copy of its folder.</source>
        <translation>Die Datei der Redaktion ist beschädigt und nicht lesbar. Nichts wurde geändert; eine Kopie ihres Ordners hilft weiter.</translation>
    </message>
    <message>
        <source>The desk is no longer in its place: its folder was moved, renamed or taken away, so this change was not kept in it. Put it back, or open it where it is now.</source>
        <translation>Die Redaktion ist nicht mehr an ihrem Ort: Ihr Ordner wurde verschoben, umbenannt oder entfernt, daher wurde diese Änderung nicht darin gesichert. Den Ordner zurücklegen oder die Redaktion dort öffnen, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was left behind.</source>
        <translation>Der Export wurde abgebrochen; nichts blieb zurück.</translation>
    </message>
    <message>
        <source>This folder cannot be made. Nothing was written.</source>
        <translation>Dieser Ordner kann nicht angelegt werden. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>A desk&apos;s own folder takes no exports; choose another. Nothing was written.</source>
        <translation>Der eigene Ordner einer Redaktion nimmt keinen Export auf; bitte einen anderen wählen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>A file could not be written, so none was left behind.</source>
        <translation>Eine Datei konnte nicht geschrieben werden, daher blieb keine zurück.</translation>
    </message>
    <message>
        <source>the desk has it already</source>
        <translation>die Redaktion hat es schon</translation>
    </message>
    <message>
        <source>the desk keeps its own kind of this name</source>
        <translation>die Redaktion behält ihre eigene Textsorte dieses Namens</translation>
    </message>
    <message>
        <source>the desk has another image of this name</source>
        <translation>die Redaktion hat ein anderes Bild dieses Namens</translation>
    </message>
    <message>
        <source>the desk has no article that this comment is about</source>
        <translation>die Redaktion hat den Artikel nicht, dem dieser Kommentar gilt</translation>
    </message>
    <message>
        <source>%1 of %2 comments</source>
        <translation>%1 von %2 Kommentaren</translation>
    </message>
    <message numerus="yes">
        <source>%n of them with the copies of their articles</source>
        <translation>
            <numerusform>%n davon mit der Kopie seines Artikels</numerusform>
            <numerusform>%n davon mit den Kopien ihrer Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>the desk has it already; another status in the file changes nothing</source>
        <translation>die Redaktion hat es schon; ein anderer Status in der Datei ändert nichts</translation>
    </message>
    <message>
        <source>the library has it already</source>
        <translation>die Quellenbibliothek hat sie schon</translation>
    </message>
    <message>
        <source>another source in the library has this key</source>
        <translation>eine andere Quelle der Quellenbibliothek hat diesen Schlüssel</translation>
    </message>
    <message>
        <source>the picture &quot;%1&quot; is not in the desk</source>
        <translation>das Bild „%1“ ist nicht in der Redaktion</translation>
    </message>
    <message>
        <source>the slug &quot;%1&quot; was taken</source>
        <translation>die Adresse „%1“ war vergeben</translation>
    </message>
    <message>
        <source>the desk has another version under its id: it came as a copy</source>
        <translation>die Redaktion hat unter seiner Kennung eine andere Fassung: er kam als Kopie</translation>
    </message>
    <message>
        <source>another file here has its id: it came as a copy</source>
        <translation>eine andere Datei hier hat seine Kennung: er kam als Kopie</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was kept.</source>
        <translation>Der Import wurde abgebrochen. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>no list of sources (CSL-JSON)</source>
        <translation>keine Liste von Quellen (CSL-JSON)</translation>
    </message>
    <message>
        <source>comment %1</source>
        <translation>Kommentar %1</translation>
    </message>
    <message>
        <source>a citation in another form than [@key] stands as text</source>
        <translation>ein Zitat in einer anderen Form als [@key] steht als Text da</translation>
    </message>
    <message numerus="yes">
        <source>%n citations in another form than [@key] stand as text</source>
        <translation>
            <numerusform>%n Zitat in einer anderen Form als [@key] steht als Text da</numerusform>
            <numerusform>%n Zitate in einer anderen Form als [@key] stehen als Text da</numerusform>
        </translation>
    </message>
    <message>
        <source>a footnote stands as text</source>
        <translation>eine Fußnote steht als Text da</translation>
    </message>
    <message numerus="yes">
        <source>%n footnotes and their marks stand as text</source>
        <translation>
            <numerusform>%n Fußnote und ihr Zeichen stehen als Text da</numerusform>
            <numerusform>%n Fußnoten und ihre Zeichen stehen als Text da</numerusform>
        </translation>
    </message>
    <message>
        <source>a short code of a site builder stands as text</source>
        <translation>ein Kurzbefehl eines Website-Programms steht als Text da</translation>
    </message>
    <message numerus="yes">
        <source>%n short codes of a site builder stand as text</source>
        <translation>
            <numerusform>%n Kurzbefehl eines Website-Programms steht als Text da</numerusform>
            <numerusform>%n Kurzbefehle eines Website-Programms stehen als Text da</numerusform>
        </translation>
    </message>
    <message>
        <source>HTML in it stands as text</source>
        <translation>HTML darin steht als Text da</translation>
    </message>
    <message>
        <source>a link to no web page, mail address or article is left out, its words stand</source>
        <translation>ein Link, der zu keiner Webseite, Mailadresse und keinem Artikel führt, entfällt, seine Worte bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n links to no web page, mail address or article are left out, their words stand</source>
        <translation>
            <numerusform>%n Link, der zu keiner Webseite, Mailadresse und keinem Artikel führt, entfällt, seine Worte bleiben</numerusform>
            <numerusform>%n Links, die zu keiner Webseite, Mailadresse und keinem Artikel führen, entfallen, ihre Worte bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>a desk; export it to take its articles</source>
        <translation>eine Redaktion; ihre Artikel kommen durch einen Export heraus</translation>
    </message>
    <message>
        <source>packages of a program</source>
        <translation>Pakete eines Programms</translation>
    </message>
    <message>
        <source>what Jekyll or its packages made</source>
        <translation>was Jekyll oder seine Pakete gemacht haben</translation>
    </message>
    <message>
        <source>the site&apos;s theme and templates</source>
        <translation>Gestaltung und Vorlagen der Website</translation>
    </message>
    <message>
        <source>the page of a folder in a Hugo site</source>
        <translation>die Seite eines Ordners in einer Hugo-Website</translation>
    </message>
    <message>
        <source>a word about its folder; give the file itself to take it</source>
        <translation>ein Wort über ihren Ordner; als einzelne Datei angegeben wird sie übernommen</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>a link that leads out of the folder, or nowhere</source>
        <translation>eine Verknüpfung, die aus dem Ordner hinaus oder nirgendwohin führt</translation>
    </message>
    <message>
        <source>a link to a folder</source>
        <translation>eine Verknüpfung zu einem Ordner</translation>
    </message>
    <message>
        <source>There is no room for the recovery file either.</source>
        <translation>Auch für die Rettungsdatei ist kein Platz.</translation>
    </message>
    <message>
        <source>The recovery file cannot be written either.</source>
        <translation>Auch die Rettungsdatei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The recovery file was taken away while it was being made.</source>
        <translation>Die Rettungsdatei wurde entfernt, während sie entstand.</translation>
    </message>
    <message>
        <source>The session that writes this recovery file still runs.</source>
        <translation>Die Sitzung, die diese Rettungsdatei schreibt, läuft noch.</translation>
    </message>
    <message>
        <source>A recovery file cannot be read.</source>
        <translation>Eine Rettungsdatei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This is not a recovery file of Stet.</source>
        <translation>Das ist keine Rettungsdatei von Stet.</translation>
    </message>
    <message>
        <source>This recovery file was written by a newer version of Stet.</source>
        <translation>Diese Rettungsdatei stammt von einer neueren Version von Stet.</translation>
    </message>
    <message>
        <source>A recovery file cannot be moved.</source>
        <translation>Eine Rettungsdatei kann nicht verschoben werden.</translation>
    </message>
    <message>
        <source>The folder for it cannot be made.</source>
        <translation>Der Ordner dafür kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The words could not be written to a file of their own.</source>
        <translation>Die Worte konnten nicht in eine eigene Datei geschrieben werden.</translation>
    </message>
    <message>
        <source>Another source has this key already. Nothing was changed.</source>
        <translation>Eine andere Quelle hat diesen Schlüssel schon. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This source is not in the library.</source>
        <translation>Diese Quelle ist nicht in der Quellenbibliothek.</translation>
    </message>
    <message>
        <source>This source was changed elsewhere in the meantime, so nothing was written. Look at it again, then change it.</source>
        <translation>Diese Quelle wurde inzwischen anderswo geändert, daher wurde nichts geschrieben. Erst noch einmal ansehen, dann ändern.</translation>
    </message>
    <message>
        <source>No source has this key.</source>
        <translation>Keine Quelle hat diesen Schlüssel.</translation>
    </message>
    <message>
        <source>The desk has another image of this name. Nothing was changed; give this one a name of its own.</source>
        <translation>Die Redaktion hat ein anderes Bild dieses Namens. Nichts wurde geändert; dieses braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The picture is not in the desk.</source>
        <translation>Das Bild ist nicht in der Redaktion.</translation>
    </message>
    <message>
        <source>An image&apos;s name is a path inside the desk, like images/a.png. Nothing was changed.</source>
        <translation>Der Name eines Bildes ist ein Pfad in der Redaktion, wie images/a.png. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The desk could not be backed up, so it was not upgraded and not changed. Free some room beside the desk and try again.</source>
        <translation>Die Redaktion konnte nicht gesichert werden, daher wurde sie weder aktualisiert noch geändert. Neben der Redaktion Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>the copy fails its check</source>
        <translation>die Kopie besteht ihre Prüfung nicht</translation>
    </message>
    <message>
        <source>This is not a Stet desk: %1 It was left as it is.</source>
        <translation>Das ist keine Redaktion von Stet: %1 Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>This desk may not be read: ask whoever owns it for the right to. Nothing was changed.</source>
        <translation>Diese Redaktion darf nicht gelesen werden: Das Recht dazu hat zu vergeben, wem sie gehört. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>it holds no file desk.sqlite.</source>
        <translation>Eine Datei desk.sqlite ist nicht darin.</translation>
    </message>
    <message>
        <source>its desk.sqlite is not a regular file.</source>
        <translation>Ihr desk.sqlite ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>its desk.sqlite cannot be read (%1).</source>
        <translation>Ihr desk.sqlite ist nicht lesbar (%1).</translation>
    </message>
    <message>
        <source>its desk.sqlite is empty or holds something else.</source>
        <translation>Ihr desk.sqlite ist leer oder enthält etwas anderes.</translation>
    </message>
    <message>
        <source>its desk.sqlite belongs to another program.</source>
        <translation>Ihr desk.sqlite gehört einem anderen Programm.</translation>
    </message>
    <message>
        <source>its desk.sqlite says that it is one, and holds none.</source>
        <translation>Ihr desk.sqlite gibt sich als Redaktion aus und enthält keine.</translation>
    </message>
    <message>
        <source>The desk could not be put in its place. Nothing was made.</source>
        <translation>Die Redaktion konnte nicht an ihren Ort gebracht werden. Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>The desk&apos;s file could not be made.</source>
        <translation>Die Datei der Redaktion konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no desk at this place.</source>
        <translation>An diesem Ort ist keine Redaktion.</translation>
    </message>
    <message>
        <source>a desk is a folder.</source>
        <translation>Eine Redaktion ist ein Ordner.</translation>
    </message>
    <message>
        <source>There is already something at this place; a new desk needs a new name. Nothing was changed.</source>
        <translation>An diesem Ort ist schon etwas; eine neue Redaktion braucht einen neuen Namen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The folder for the desk could not be made.</source>
        <translation>Der Ordner für die Redaktion konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder for the desk cannot be written. Nothing was made.</source>
        <translation>In den Ordner für die Redaktion kann nicht geschrieben werden. Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>This desk was written by a newer version of Stet; it is open for reading only. Update Stet to change it.</source>
        <translation>Diese Redaktion stammt von einer neueren Version von Stet; sie ist nur zum Lesen geöffnet. Zum Ändern Stet aktualisieren.</translation>
    </message>
    <message>
        <source>This desk cannot be written (its folder or file is read-only); it is open for reading only.</source>
        <translation>In diese Redaktion kann nicht geschrieben werden (ihr Ordner oder ihre Datei ist schreibgeschützt); sie ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This desk&apos;s file has a second name somewhere (a hard link), and two programs that open it by different names destroy it; it is open for reading only. Copy the desk and open the copy.</source>
        <translation>Die Datei dieser Redaktion hat anderswo einen zweiten Namen (eine feste Verknüpfung), und zwei Programme, die sie unter verschiedenen Namen öffnen, zerstören sie; sie ist nur zum Lesen geöffnet. Die Redaktion kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>This desk lies on a network drive, where it would be damaged when two computers use it; it is open for reading only. Copy it to a disk of this computer.</source>
        <translation>Diese Redaktion liegt auf einem Netzlaufwerk, wo sie Schaden nähme, wenn zwei Rechner sie benutzen; sie ist nur zum Lesen geöffnet. Auf eine Platte dieses Rechners kopieren.</translation>
    </message>
    <message>
        <source>The desk cannot be read in place, and there is no room for a copy.</source>
        <translation>Die Redaktion ist an ihrem Ort nicht lesbar, und für eine Kopie ist kein Platz.</translation>
    </message>
    <message>
        <source>This desk was opened for reading only.</source>
        <translation>Diese Redaktion wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This desk is of an older version and cannot be upgraded where it is. Copy it to a place that can be written.</source>
        <translation>Diese Redaktion ist von einer älteren Version und kann an diesem Ort nicht aktualisiert werden. An einen Ort kopieren, an dem geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The desk lacks entries that this account saw in it before: newest changes were lost, or an older copy was put in its place.</source>
        <translation>In der Redaktion fehlen Einträge, die dieses Konto schon darin gesehen hat: Die neuesten Änderungen gingen verloren, oder eine ältere Kopie trat an ihre Stelle.</translation>
    </message>
    <message>
        <source>The desk&apos;s record is not the one that this account saw before: entries were replaced.</source>
        <translation>Das Protokoll der Redaktion ist nicht das, das dieses Konto gesehen hat: Einträge wurden ersetzt.</translation>
    </message>
    <message>
        <source>The sample could not be taken in whole.</source>
        <translation>Das Beispiel konnte nicht vollständig übernommen werden.</translation>
    </message>
    <message>
        <source>The program carries no sample.</source>
        <translation>Das Programm enthält kein Beispiel.</translation>
    </message>
    <message>
        <source>There is no room for the sample in the folder for temporary files. Nothing was made.</source>
        <translation>Im Ordner für vorläufige Dateien ist kein Platz für das Beispiel. Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>Interrupted; no desk was made.</source>
        <translation>Unterbrochen; es entstand keine Redaktion.</translation>
    </message>
    <message>
        <source>%1, in no article</source>
        <translation>%1, in keinem Artikel</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1, in %2 and others</source>
        <translation>%1, in %2 und anderen</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>The desk&apos;s settings were changed elsewhere in the meantime, so nothing was written. Look at them again, then change them.</source>
        <translation>Die Einstellungen der Redaktion wurden inzwischen anderswo geändert, daher wurde nichts geschrieben. Erst noch einmal ansehen, dann ändern.</translation>
    </message>
    <message>
        <source>Articles have the category &quot;%1&quot; (%2 of them), so it stays. Nothing was changed.</source>
        <translation>Artikel haben das Ressort „%1“ (%2 davon), daher bleibt es. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The roster has this name already. Nothing was changed.</source>
        <translation>In der Liste der Leute steht dieser Name schon. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The roster does not have this person.</source>
        <translation>In der Liste der Leute steht diese Person nicht.</translation>
    </message>
    <message>
        <source>This entry of the roster was changed elsewhere in the meantime, so nothing was written.</source>
        <translation>Dieser Eintrag in der Liste der Leute wurde inzwischen anderswo geändert, daher wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>A kind&apos;s name has at most %n characters.</source>
        <translation>
            <numerusform>Der Name einer Textsorte hat höchstens %n Zeichen.</numerusform>
            <numerusform>Der Name einer Textsorte hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A page is checked again after 1 to %n days, or never (0).</source>
        <translation>
            <numerusform>Eine Seite wird nach 1 bis %n Tag nachgeprüft oder nie (0).</numerusform>
            <numerusform>Eine Seite wird nach 1 bis %n Tagen nachgeprüft oder nie (0).</numerusform>
        </translation>
    </message>
    <message>
        <source>An article can aim at 1 to %1 words, %2 characters or %3 minutes, or at none (0).</source>
        <translation>Das Ziel eines Artikels können 1 bis %1 Wörter, %2 Zeichen oder %3 Minuten sein oder keines (0).</translation>
    </message>
    <message numerus="yes">
        <source>A headline or dek can be limited to 1 to %n characters, or not at all (0).</source>
        <translation>
            <numerusform>Überschrift und Vorspann können auf 1 bis %n Zeichen begrenzt sein oder gar nicht (0).</numerusform>
            <numerusform>Überschrift und Vorspann können auf 1 bis %n Zeichen begrenzt sein oder gar nicht (0).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new article can begin with at most %n characters.</source>
        <translation>
            <numerusform>Ein neuer Artikel kann mit höchstens %n Zeichen beginnen.</numerusform>
            <numerusform>Ein neuer Artikel kann mit höchstens %n Zeichen beginnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This kind was changed elsewhere in the meantime, so nothing was written.</source>
        <translation>Diese Textsorte wurde inzwischen anderswo geändert, daher wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>A kind of article in the desk is damaged. Nothing was changed. Run the check of the desk.</source>
        <translation>Eine Textsorte der Redaktion ist beschädigt. Nichts wurde geändert. Die Redaktion prüfen.</translation>
    </message>
    <message>
        <source>It holds a ? or a #, and pages are added behind it.</source>
        <translation>Sie enthält ein ? oder #, und dahinter stehen die Namen der Seiten.</translation>
    </message>
    <message numerus="yes">
        <source>A category can have at most %n characters.</source>
        <translation>
            <numerusform>Ein Ressort kann höchstens %n Zeichen haben.</numerusform>
            <numerusform>Ein Ressort kann höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A desk can have at most %n words of its own.</source>
        <translation>
            <numerusform>Eine Redaktion kann höchstens %n eigenes Wort haben.</numerusform>
            <numerusform>Eine Redaktion kann höchstens %n eigene Wörter haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word can have at most %n characters.</source>
        <translation>
            <numerusform>Ein Wort kann höchstens %n Zeichen haben.</numerusform>
            <numerusform>Ein Wort kann höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>A word of the desk holds no space.</source>
        <translation>Ein Wort der Redaktion enthält kein Leerzeichen.</translation>
    </message>
    <message numerus="yes">
        <source>A desk can have at most %n snippets.</source>
        <translation>
            <numerusform>Eine Redaktion kann höchstens %n Textbaustein haben.</numerusform>
            <numerusform>Eine Redaktion kann höchstens %n Textbausteine haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>A snippet can have at most %1 characters, its name %2.</source>
        <translation>Ein Textbaustein kann höchstens %1 Zeichen haben, sein Name %2.</translation>
    </message>
    <message>
        <source>Two snippets have the same name.</source>
        <translation>Zwei Textbausteine haben denselben Namen.</translation>
    </message>
    <message numerus="yes">
        <source>A desk&apos;s name can have at most %n characters.</source>
        <translation>
            <numerusform>Der Name einer Redaktion kann höchstens %n Zeichen haben.</numerusform>
            <numerusform>Der Name einer Redaktion kann höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such time zone (like &quot;Europe/Berlin&quot;).</source>
        <translation>Diese Zeitzone gibt es nicht (gemeint ist etwas wie „Europe/Berlin“).</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is no UUID; the article gets a new one.</source>
        <translation>Die Kennung „%1“ ist keine UUID; der Artikel bekommt eine neue.</translation>
    </message>
    <message>
        <source>The slug &quot;%1&quot; holds no letter or digit that an address can have; left out.</source>
        <translation>Die Adresse „%1“ enthält keinen Buchstaben und keine Ziffer, die eine Adresse haben kann; weggelassen.</translation>
    </message>
    <message>
        <source>The slug &quot;%1&quot; became &quot;%2&quot;.</source>
        <translation>Aus der Adresse „%1“ wurde „%2“.</translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; is no BCP 47 tag; left out.</source>
        <translation>Die Sprache „%1“ ist kein Kürzel nach BCP 47; weggelassen.</translation>
    </message>
    <message>
        <source>an entry of &quot;%1&quot; was put on one line.</source>
        <translation>ein Eintrag von „%1“ wurde in eine Zeile gebracht.</translation>
    </message>
    <message>
        <source>an entry of &quot;%1&quot; is a map; left out.</source>
        <translation>ein Eintrag von „%1“ ist eine Zuordnung; weggelassen.</translation>
    </message>
    <message>
        <source>An article has one category, here &quot;%1&quot;; the other categories became tags.</source>
        <translation>Ein Artikel hat ein einziges Ressort, hier „%1“; die anderen Ressorts wurden zu Schlagwörtern.</translation>
    </message>
    <message>
        <source>&quot;%1: %2&quot; is no date that Stet reads; left out.</source>
        <translation>„%1: %2“ ist kein Datum, das Stet liest; weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1: %2&quot; is unknown to Stet; left out.</source>
        <translation>„%1: %2“ kennt Stet nicht; weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1: %2&quot; is left out: an article aims at one length.</source>
        <translation>„%1: %2“ ist weggelassen: Ein Artikel zielt auf eine einzige Länge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; states no role of a source (&quot;key: primary&quot; or &quot;key: corroborating&quot;); left out.</source>
        <translation>„%1“ nennt keine Rolle einer Quelle („Schlüssel: primary“ oder „Schlüssel: corroborating“); weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no correction (&quot;2026-03-06 correction: text&quot;); left out.</source>
        <translation>„%1“ ist keine Berichtigung („2026-03-06 correction: Text“); weggelassen.</translation>
    </message>
    <message>
        <source>of a lead image Stet keeps file, alt and caption; left out: %1.</source>
        <translation>von einem Aufmacherbild behält Stet Datei, Alternativtext und Bildunterschrift; weggelassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>An article has one lead image; %n more were left out.</source>
        <translation>
            <numerusform>Ein Artikel hat ein einziges Aufmacherbild; %n weiteres wurde weggelassen.</numerusform>
            <numerusform>Ein Artikel hat ein einziges Aufmacherbild; %n weitere wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>this is no comment; it was left out</source>
        <translation>das ist kein Kommentar; er wurde weggelassen</translation>
    </message>
    <message>
        <source>it has no id that can be read; it was left out</source>
        <translation>er hat keine lesbare Kennung; er wurde weggelassen</translation>
    </message>
    <message>
        <source>it does not say which article it is about; it was left out</source>
        <translation>er sagt nicht, welchem Artikel er gilt; er wurde weggelassen</translation>
    </message>
    <message>
        <source>This is no file of comments.</source>
        <translation>Das ist keine Datei mit Kommentaren.</translation>
    </message>
    <message>
        <source>It has no list &quot;comments&quot;.</source>
        <translation>Sie hat keine Liste „comments“.</translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation>%1 (bei Byte %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in it twice.</source>
        <translation>„%1“ steht zweimal darin.</translation>
    </message>
    <message>
        <source>it has neither title nor address nor publisher.</source>
        <translation>sie hat weder Titel noch Adresse noch Herausgeber.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text; kept aside.</source>
        <translation>„%1“ ist kein Text; beiseitegelegt.</translation>
    </message>
    <message>
        <source>its key cannot be cited; a key is letters and digits, then also _ - : . / and +, at most 200.</source>
        <translation>ihr Schlüssel kann nicht zitiert werden; ein Schlüssel besteht aus Buchstaben und Ziffern, danach auch _ - : . / und +, höchstens 200.</translation>
    </message>
    <message>
        <source>&quot;author&quot; is no list of names; kept aside.</source>
        <translation>„author“ ist keine Liste von Namen; beiseitegelegt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that Stet reads; kept aside.</source>
        <translation>„%1“ ist kein Datum, das Stet liest; beiseitegelegt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no day of the calendar; what does not fit was left out, and the original is kept beside it.</source>
        <translation>„%1“ nennt keinen Tag des Kalenders; was nicht passt, wurde weggelassen, und das Original ist daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>its address in &quot;%1&quot; is refused: %2</source>
        <translation>ihre Adresse in „%1“ wird abgelehnt: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no DOI; kept aside.</source>
        <translation>„%1“ ist keine DOI; beiseitegelegt.</translation>
    </message>
    <message>
        <source>its terms are none of open, background and confidential.</source>
        <translation>ihre Bedingungen sind keine von open, background und confidential.</translation>
    </message>
    <message>
        <source>its embargo is no date and time (&quot;2026-03-04T06:00:00Z&quot;).</source>
        <translation>ihre Sperrfrist ist kein Zeitpunkt („2026-03-04T06:00:00Z“).</translation>
    </message>
    <message>
        <source>a confidential source is a label; take its names, links and other fields out.</source>
        <translation>eine vertrauliche Quelle ist nur eine Bezeichnung; Namen, Links und andere Felder gehören heraus.</translation>
    </message>
    <message>
        <source>it is no object.</source>
        <translation>sie ist kein Objekt.</translation>
    </message>
    <message>
        <source>its key stands in this file twice.</source>
        <translation>ihr Schlüssel steht in dieser Datei zweimal.</translation>
    </message>
    <message>
        <source>This file is larger than 100 MB, the most that a list of sources may be.</source>
        <translation>Diese Datei ist größer als 100 MB; mehr darf eine Liste von Quellen nicht haben.</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>Das ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; of desk.json is of a wrong type.</source>
        <translation>Der Eintrag „%1“ in desk.json ist von falscher Art.</translation>
    </message>
    <message>
        <source>desk.json is not JSON.</source>
        <translation>desk.json ist kein JSON.</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>Byte %1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be one text; left out.</source>
        <translation>„%1“ sollte ein einzelner Text sein; weggelassen.</translation>
    </message>
    <message>
        <source>an entry of &quot;%1&quot; is a list; left out.</source>
        <translation>ein Eintrag von „%1“ ist eine Liste; weggelassen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Fields that Stet has no place for were left out: %1 and %n more.</source>
        <translation>
            <numerusform>Felder, für die Stet keinen Platz hat, wurden weggelassen: %1 und %n weiteres.</numerusform>
            <numerusform>Felder, für die Stet keinen Platz hat, wurden weggelassen: %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields that Stet has no place for were left out: %1.</source>
        <translation>Felder, für die Stet keinen Platz hat, wurden weggelassen: %1.</translation>
    </message>
    <message>
        <source>the JSON front matter is nested too deeply.</source>
        <translation>der Dateikopf in JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>the JSON front matter cannot be read: %1.</source>
        <translation>der Dateikopf in JSON ist nicht lesbar: %1.</translation>
    </message>
    <message numerus="yes">
        <source>the front matter is longer than %n characters.</source>
        <translation>
            <numerusform>der Dateikopf ist länger als %n Zeichen.</numerusform>
            <numerusform>der Dateikopf ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>the front matter that begins here has no closing line &quot;%1&quot;.</source>
        <translation>der Dateikopf, der hier beginnt, hat keine Schlusszeile „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>the front matter has more than %n fields.</source>
        <translation>
            <numerusform>der Dateikopf hat mehr als %n Feld.</numerusform>
            <numerusform>der Dateikopf hat mehr als %n Felder.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has more than 20 million characters.</source>
        <translation>Es sind mehr als 20 Millionen Zeichen.</translation>
    </message>
    <message>
        <source>Its HTML is nested too deeply to be read whole.</source>
        <translation>Das HTML ist zu tief verschachtelt, um ganz gelesen zu werden.</translation>
    </message>
    <message>
        <source>There is no title; it was made of the file&apos;s name.</source>
        <translation>Ein Titel fehlt; er entstand aus dem Dateinamen.</translation>
    </message>
    <message>
        <source>Nothing proves of which words %1 was said; left out.</source>
        <translation>Nichts belegt, von welchen Worten %1 gesagt wurde; weggelassen.</translation>
    </message>
    <message>
        <source>The file was changed since it said %1; left out.</source>
        <translation>Die Datei wurde geändert, seit sie %1 sagte; weggelassen.</translation>
    </message>
    <message>
        <source>This file is larger than 20 MB, the most that an article may be.</source>
        <translation>Diese Datei ist größer als 20 MB; mehr darf ein Artikel nicht haben.</translation>
    </message>
    <message>
        <source>there is more on this line than one value.</source>
        <translation>in dieser Zeile steht mehr als ein Wert.</translation>
    </message>
    <message>
        <source>the TOML front matter cannot be read: %1</source>
        <translation>der Dateikopf in TOML ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the table&apos;s name is not closed.</source>
        <translation>der Name der Tabelle ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>a name is missing.</source>
        <translation>ein Name fehlt.</translation>
    </message>
    <message>
        <source>a name has too many parts.</source>
        <translation>ein Name hat zu viele Teile.</translation>
    </message>
    <message>
        <source>after the name &quot;%1&quot; there is no &quot;=&quot;.</source>
        <translation>nach dem Namen „%1“ fehlt ein „=“.</translation>
    </message>
    <message>
        <source>it has too many fields.</source>
        <translation>er hat zu viele Felder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is both a value and a table.</source>
        <translation>„%1“ ist sowohl Wert als auch Tabelle.</translation>
    </message>
    <message>
        <source>it is nested too deeply.</source>
        <translation>er ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>a value is missing or is not quoted.</source>
        <translation>ein Wert fehlt oder steht nicht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>the list is not closed.</source>
        <translation>die Liste ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>a value in braces has no &quot;=&quot;.</source>
        <translation>ein Wert in geschweiften Klammern hat kein „=“.</translation>
    </message>
    <message>
        <source>the braces are not closed.</source>
        <translation>die geschweiften Klammern sind nicht geschlossen.</translation>
    </message>
    <message>
        <source>a quoted text is not closed.</source>
        <translation>ein Text in Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>&quot;\%1&quot; is followed by no character number.</source>
        <translation>nach „\%1“ folgt keine Zeichennummer.</translation>
    </message>
    <message>
        <source>&quot;\%1&quot; means nothing in TOML.</source>
        <translation>„\%1“ bedeutet in TOML nichts.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>It is longer than 8000 characters.</source>
        <translation>Sie ist länger als 8000 Zeichen.</translation>
    </message>
    <message>
        <source>It holds a space, a backslash or an invisible character.</source>
        <translation>Sie enthält ein Leerzeichen, einen umgekehrten Schrägstrich oder ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>Only http:// and https:// addresses are taken.</source>
        <translation>Nur Adressen mit http:// und https:// werden angenommen.</translation>
    </message>
    <message>
        <source>It names no host.</source>
        <translation>Sie nennt keinen Rechner.</translation>
    </message>
    <message>
        <source>It carries a user name or password.</source>
        <translation>Sie enthält einen Benutzernamen oder ein Passwort.</translation>
    </message>
    <message>
        <source>Its host is no name and no address of a machine.</source>
        <translation>Ihr Rechner ist weder ein Name noch die Adresse einer Maschine.</translation>
    </message>
    <message>
        <source>aliases (&quot;*name&quot;) are not taken; write the value out.</source>
        <translation>Verweise („*name“) werden nicht angenommen; den Wert ausschreiben.</translation>
    </message>
    <message>
        <source>a list or map cannot be the name of a field.</source>
        <translation>eine Liste oder Zuordnung kann kein Feldname sein.</translation>
    </message>
    <message>
        <source>the front matter is nested too deeply.</source>
        <translation>der Dateikopf ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>the front matter holds more than one document.</source>
        <translation>der Dateikopf enthält mehr als ein Dokument.</translation>
    </message>
    <message>
        <source>the YAML front matter cannot be read: %1.</source>
        <translation>der Dateikopf in YAML ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>the front matter is not a list of &quot;name: value&quot;.</source>
        <translation>der Dateikopf ist keine Liste aus „Name: Wert“.</translation>
    </message>
    <message>
        <source>This kind of article cannot be read: its field &quot;%1&quot; is missing or has the wrong form.</source>
        <translation>Diese Textsorte ist nicht lesbar: Ihr Feld „%1“ fehlt oder hat die falsche Form.</translation>
    </message>
    <message>
        <source>This language file cannot be read: its field &quot;%1&quot; is missing or has the wrong form.</source>
        <translation>Diese Sprachdatei ist nicht lesbar: Ihr Feld „%1“ fehlt oder hat die falsche Form.</translation>
    </message>
    <message>
        <source>The page cannot be written there: %1</source>
        <translation>Die Seite kann dort nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Publishing was cancelled; the old files stand.</source>
        <translation>Das Veröffentlichen wurde abgebrochen; die alten Dateien stehen noch.</translation>
    </message>
    <message>
        <source>Something that is no file stands where a file has to go: %1.</source>
        <translation>Wo eine Datei hin soll, steht etwas, das keine Datei ist: %1.</translation>
    </message>
    <message>
        <source>A file that Stet did not write, or that was changed since, stands where one has to go: %1. Move it away, or choose another folder.</source>
        <translation>Wo eine Datei hin soll, steht eine, die Stet nicht geschrieben hat oder die seither geändert wurde: %1. Sie anderswohin legen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no room for the site; the old files stand.</source>
        <translation>Für die Website ist kein Platz; die alten Dateien stehen noch.</translation>
    </message>
    <message>
        <source>A file of the site could not be written.</source>
        <translation>Eine Datei der Website konnte nicht geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>A name in it is longer than %n bytes, the most that a name may be.</source>
        <translation>
            <numerusform>Ein Name darin ist länger als %n Byte; mehr darf ein Name nicht haben.</numerusform>
            <numerusform>Ein Name darin ist länger als %n Byte; mehr darf ein Name nicht haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its name is too long: with the files in it, it would have more than %n bytes.</source>
        <translation>
            <numerusform>Sein Name ist zu lang: Mit den Dateien darin hätte er mehr als %n Byte.</numerusform>
            <numerusform>Sein Name ist zu lang: Mit den Dateien darin hätte er mehr als %n Byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is the desk itself.</source>
        <translation>Dieser Ordner ist die Redaktion selbst.</translation>
    </message>
    <message>
        <source>This folder is inside the desk.</source>
        <translation>Dieser Ordner liegt in der Redaktion.</translation>
    </message>
    <message>
        <source>This folder belongs to another desk.</source>
        <translation>Dieser Ordner gehört einer anderen Redaktion.</translation>
    </message>
    <message>
        <source>No folder is named.</source>
        <translation>Es ist kein Ordner genannt.</translation>
    </message>
    <message>
        <source>This is the root of the file system.</source>
        <translation>Das ist die Wurzel des Dateisystems.</translation>
    </message>
    <message>
        <source>This is the home folder.</source>
        <translation>Das ist das persönliche Verzeichnis.</translation>
    </message>
    <message>
        <source>This folder holds the desk.</source>
        <translation>In diesem Ordner liegt die Redaktion.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>A file that is no longer part of the site could not be removed.</source>
        <translation>Eine Datei, die nicht mehr zur Website gehört, konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>A folder of the site is a link to somewhere else.</source>
        <translation>Ein Ordner der Website ist eine Verknüpfung an einen anderen Ort.</translation>
    </message>
    <message>
        <source>A folder of the site could not be made.</source>
        <translation>Ein Ordner der Website konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder holds the site of another desk. Nothing was written; choose a folder of its own.</source>
        <translation>In dem Ordner liegt die Website einer anderen Redaktion. Nichts wurde geschrieben; bitte einen eigenen Ordner wählen.</translation>
    </message>
    <message>
        <source>The site cannot be written there: %1</source>
        <translation>Die Website kann dort nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The template %1 cannot be used.</source>
        <translation>Die Vorlage %1 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The theme&apos;s file %1 cannot be used. %2</source>
        <translation>Die Datei %1 der Gestaltung ist nicht brauchbar. %2</translation>
    </message>
    <message>
        <source>The built-in theme lacks %1.</source>
        <translation>In der mitgelieferten Gestaltung fehlt %1.</translation>
    </message>
    <message>
        <source>its outer element must carry id=&quot;%1&quot;</source>
        <translation>ihr äußeres Element muss id=&quot;%1&quot; tragen</translation>
    </message>
    <message>
        <source>The text could not be read: the program that reads it ended before its time.</source>
        <translation>Der Text war nicht lesbar: Das Programm, das ihn liest, endete vorzeitig.</translation>
    </message>
    <message>
        <source>A stored file of the desk is missing or damaged. Nothing else is touched. Run the check of the desk, or take it from a copy of its folder.</source>
        <translation>Eine aufbewahrte Datei der Redaktion fehlt oder ist beschädigt. Sonst ist nichts berührt. Die Redaktion prüfen oder die Datei aus einer Kopie ihres Ordners holen.</translation>
    </message>
    <message>
        <source>A stored file of the desk may not be read: ask whoever owns it for the right to. Nothing was changed.</source>
        <translation>Eine aufbewahrte Datei der Redaktion darf nicht gelesen werden: Das Recht dazu hat zu vergeben, wem sie gehört. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The record of something published is damaged. Nothing else is touched. Run the check of the desk.</source>
        <translation>Der Eintrag einer Veröffentlichung ist beschädigt. Sonst ist nichts berührt. Die Redaktion prüfen.</translation>
    </message>
    <message>
        <source>A kept version of this article is damaged: its words do not match their hash. The working text is not touched. Run the check of the desk.</source>
        <translation>Eine gesicherte Fassung dieses Artikels ist beschädigt: Ihre Worte passen nicht zu ihrer Prüfsumme. Der Arbeitstext ist nicht berührt. Die Redaktion prüfen.</translation>
    </message>
    <message>
        <source>The article has no such version.</source>
        <translation>Diese Fassung hat der Artikel nicht.</translation>
    </message>
    <message>
        <source>The SQLite driver is not the expected one.</source>
        <translation>Der SQLite-Treiber ist nicht der erwartete.</translation>
    </message>
    <message>
        <source>A newer version of Stet changed this part of the desk, so this version cannot read it. Nothing was changed; update Stet.</source>
        <translation>Eine neuere Version von Stet hat diesen Teil der Redaktion geändert, daher kann diese Version ihn nicht lesen. Nichts wurde geändert; Stet aktualisieren.</translation>
    </message>
    <message>
        <source>The desk&apos;s file holds something that Stet did not put there, or lacks something. It was not opened and not changed. Open a copy of its folder, or the desk it was copied from.</source>
        <translation>Die Datei der Redaktion enthält etwas, das Stet nicht hineingelegt hat, oder es fehlt etwas. Sie wurde nicht geöffnet und nicht geändert. Eine Kopie ihres Ordners öffnen oder die Redaktion, von der sie kopiert wurde.</translation>
    </message>
    <message>
        <source>There is no room left on the disk, so this change was not kept in the desk. Everything kept before is safe, and your text is still in the window. Free some room and try again.</source>
        <translation>Auf der Platte ist kein Platz mehr, daher wurde diese Änderung nicht in der Redaktion gesichert. Alles früher Gesicherte ist sicher, und der Text ist noch im Fenster. Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Another program is holding the desk, so this change is not kept yet. Nothing was lost; try again when it has finished.</source>
        <translation>Ein anderes Programm hält die Redaktion fest, daher ist diese Änderung noch nicht gesichert. Nichts ging verloren; noch einmal versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The desk cannot be written, so this change was not kept. Everything kept before is safe. Check the permissions of the desk&apos;s folder.</source>
        <translation>In die Redaktion kann nicht geschrieben werden, daher wurde diese Änderung nicht gesichert. Alles früher Gesicherte ist sicher. Die Rechte am Ordner der Redaktion prüfen.</translation>
    </message>
    <message>
        <source>The desk&apos;s file is damaged, so this was not done. Nothing was changed. Run the check of the desk, or go back to a copy of its folder.</source>
        <translation>Die Datei der Redaktion ist beschädigt, daher geschah dies nicht. Nichts wurde geändert. Die Redaktion prüfen oder zu einer Kopie ihres Ordners zurückkehren.</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was changed.</source>
        <translation>Es wurde abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The desk&apos;s file could not be opened. Nothing was changed.</source>
        <translation>Die Datei der Redaktion konnte nicht geöffnet werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is not enough memory, so this was not done. Nothing was changed.</source>
        <translation>Der Arbeitsspeicher reicht nicht, daher geschah dies nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk reported an error, so this change was not kept in the desk. Everything kept before is untouched. Check the disk, then try again.</source>
        <translation>Die Platte meldete einen Fehler, daher wurde diese Änderung nicht in der Redaktion gesichert. Alles früher Gesicherte ist unberührt. Die Platte prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The desk refused this change; nothing was written. This is a fault of the program.</source>
        <translation>Die Redaktion nahm diese Änderung nicht an; nichts wurde geschrieben. Das ist ein Fehler des Programms.</translation>
    </message>
    <message>
        <source>The words of a background source or of one under embargo leave the desk only for a stated reason. Nothing was written.</source>
        <translation>Die Worte einer Hintergrundquelle oder einer Quelle mit Sperrfrist verlassen die Redaktion nur mit einer Begründung. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>No source has this key. Nothing was written.</source>
        <translation>Keine Quelle hat diesen Schlüssel. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Something that is no regular file is there. Nothing was written.</source>
        <translation>Dort liegt etwas, das keine gewöhnliche Datei ist. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The file is there already. Nothing was written.</source>
        <translation>Die Datei gibt es schon. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The file could not be written; what was there is untouched.</source>
        <translation>Die Datei konnte nicht geschrieben werden; was dort lag, ist unberührt.</translation>
    </message>
    <message>
        <source>BibTeX and RIS are not read here; import the file by itself.</source>
        <translation>BibTeX und RIS werden hier nicht gelesen; die Datei lässt sich für sich importieren.</translation>
    </message>
    <message>
        <source>not a Markdown, BibTeX, RIS, JSON or image file by its name</source>
        <translation>dem Namen nach keine Markdown-, BibTeX-, RIS-, JSON- oder Bilddatei</translation>
    </message>
    <message>
        <source> as &quot;%1&quot;; &quot;%2&quot; does not lead to it</source>
        <translation> als „%1“; „%2“ führt nicht zu ihr</translation>
    </message>
    <message>
        <source>the library has it under other terms</source>
        <translation>die Bibliothek hat sie unter anderen Bedingungen</translation>
    </message>
    <message>
        <source>the library has it</source>
        <translation>die Bibliothek hat sie</translation>
    </message>
    <message>
        <source>; what it lacked was filled in</source>
        <translation>; was ihr fehlte, wurde ergänzt</translation>
    </message>
    <message>
        <source>“%1” is no host. A host is a name or an address, with a port where it has one (like &quot;wiki.example:8080&quot;).</source>
        <translation>„%1“ ist kein Rechnername. Ein Rechner hat einen Namen oder eine Adresse und, wenn nötig, einen Port (wie „wiki.example:8080“).</translation>
    </message>
    <message>
        <source>A confidential source is a label alone: its words are not kept in the desk. Nothing was changed.</source>
        <translation>Eine vertrauliche Quelle ist nur eine Bezeichnung: Ihre Worte werden in der Redaktion nicht aufbewahrt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Only words that were kept of this source can be confirmed. Nothing was changed.</source>
        <translation>Bestätigen lassen sich nur Worte, die von dieser Quelle aufbewahrt sind. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is larger than the desk keeps of a source. Nothing was kept.</source>
        <translation>Das ist größer, als die Redaktion von einer Quelle aufbewahrt. Es wurde nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>The words of the snapshot are no clean text. Nothing was kept.</source>
        <translation>Die Worte der Momentaufnahme sind kein sauberer Text. Es wurde nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>The desk has no such snapshot.</source>
        <translation>Die Redaktion hat keine solche Momentaufnahme.</translation>
    </message>
    <message>
        <source>The desk has no bytes of this snapshot.</source>
        <translation>Die Redaktion hat keine Datei zu dieser Momentaufnahme.</translation>
    </message>
    <message>
        <source>Line %1: an abbreviation (@string) is left out: %2</source>
        <translation>Zeile %1: Eine Abkürzung (@string) bleibt weg: %2</translation>
    </message>
    <message>
        <source>the abbreviation &quot;%1&quot; is explained nowhere and stands as it is</source>
        <translation>die Abkürzung „%1“ ist nirgends erklärt und bleibt stehen</translation>
    </message>
    <message>
        <source>the abbreviations of this file would take more than 20 MB.</source>
        <translation>die Abkürzungen dieser Datei bräuchten mehr als 20 MB.</translation>
    </message>
    <message>
        <source>its fields cannot be read.</source>
        <translation>seine Felder sind nicht lesbar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which it takes fields from, is not in this file</source>
        <translation>„%1“, woher er Felder nimmt, steht nicht in dieser Datei</translation>
    </message>
    <message>
        <source>what it takes from others (crossref, xdata) leads back to itself or over more than 32 entries.</source>
        <translation>was er von anderen nimmt (crossref, xdata), führt zu ihm zurück oder über mehr als 32 Einträge.</translation>
    </message>
    <message>
        <source>this file gives more than 20 MB from entry to entry (crossref, xdata).</source>
        <translation>diese Datei gibt von Eintrag zu Eintrag mehr als 20 MB weiter (crossref, xdata).</translation>
    </message>
    <message>
        <source>its key &quot;%1&quot; cannot be cited; it gets another</source>
        <translation>sein Schlüssel „%1“ lässt sich nicht zitieren; er bekommt einen anderen</translation>
    </message>
    <message>
        <source>&quot;@%1&quot; is no type of BibTeX&apos;s; taken as a document</source>
        <translation>„@%1“ ist kein Typ von BibTeX; als Dokument übernommen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no DOI; kept aside</source>
        <translation>„%1“ ist keine DOI; beiseite aufbewahrt</translation>
    </message>
    <message>
        <source>its address is no link and is kept aside: %1</source>
        <translation>seine Adresse ist kein Link und wird beiseite aufbewahrt: %1</translation>
    </message>
    <message>
        <source>LaTeX that Stet does not know stands as it is written: %1</source>
        <translation>LaTeX, das Stet nicht kennt, bleibt stehen, wie es geschrieben ist: %1</translation>
    </message>
    <message>
        <source>a comma is missing behind its key.</source>
        <translation>hinter seinem Schlüssel fehlt ein Komma.</translation>
    </message>
    <message>
        <source>the brace in line %1 is not closed.</source>
        <translation>die Klammer in Zeile %1 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>the quotation mark in line %1 is not closed.</source>
        <translation>das Anführungszeichen in Zeile %1 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>a field is joined of more than 32 pieces.</source>
        <translation>ein Feld ist aus mehr als 32 Stücken zusammengesetzt.</translation>
    </message>
    <message>
        <source>a brace too many stands in line %1.</source>
        <translation>in Zeile %1 steht eine Klammer zu viel.</translation>
    </message>
    <message>
        <source>it is not closed.</source>
        <translation>er ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>it does not say what it is (TY); taken as a document</source>
        <translation>er sagt nicht, was er ist (TY); als Dokument übernommen</translation>
    </message>
    <message>
        <source>its end (ER) is missing; it was read to the next record</source>
        <translation>sein Ende (ER) fehlt; er wurde bis zum nächsten Eintrag gelesen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type of RIS&apos;s; taken as a document</source>
        <translation>„%1“ ist kein Typ von RIS; als Dokument übernommen</translation>
    </message>
    <message>
        <source>It is not UTF-8 and was read as Windows-1252; look at letters with accents.</source>
        <translation>Sie ist nicht in UTF-8 und wurde als Windows-1252 gelesen; auf Buchstaben mit Akzenten achten.</translation>
    </message>
    <message>
        <source>This file holds no entry of BibTeX.</source>
        <translation>Diese Datei enthält keinen Eintrag von BibTeX.</translation>
    </message>
    <message>
        <source>This file holds no record of RIS.</source>
        <translation>Diese Datei enthält keinen Eintrag von RIS.</translation>
    </message>
    <message>
        <source>The file could not be read: the program that reads it ended before its time.</source>
        <translation>Die Datei war nicht lesbar: Das Programm, das sie liest, endete vor der Zeit.</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It took longer than five minutes.</source>
        <translation>Es dauerte länger als fünf Minuten.</translation>
    </message>
    <message>
        <source>This source has no address to look at. Words that you have of it can be added by hand.</source>
        <translation>Diese Quelle hat keine Adresse, die sich ansehen ließe. Vorhandene Worte lassen sich von Hand hinzufügen.</translation>
    </message>
    <message>
        <source>What the address gives is no page: %1.</source>
        <translation>Was die Adresse liefert, ist keine Seite: %1.</translation>
    </message>
    <message>
        <source>Its host is no name and no address.</source>
        <translation>Ihr Rechner ist weder ein Name noch eine Adresse.</translation>
    </message>
    <message>
        <source>an address on your own machine</source>
        <translation>eine Adresse auf dem eigenen Rechner</translation>
    </message>
    <message>
        <source>no address of a site</source>
        <translation>keine Adresse einer Website</translation>
    </message>
    <message>
        <source>an IPv4 address written as IPv6</source>
        <translation>eine IPv4-Adresse in der Schreibweise von IPv6</translation>
    </message>
    <message>
        <source>It is larger than what is read.</source>
        <translation>Sie ist größer als das, was gelesen wird.</translation>
    </message>
    <message>
        <source>Its compressed content is damaged.</source>
        <translation>Ihr komprimierter Inhalt ist beschädigt.</translation>
    </message>
    <message>
        <source>It is compressed in a way that was not asked for.</source>
        <translation>Sie ist auf eine Weise komprimiert, die nicht verlangt war.</translation>
    </message>
    <message>
        <source>The page asks for a name and a password (%1).</source>
        <translation>Die Seite verlangt Namen und Kennwort (%1).</translation>
    </message>
    <message>
        <source>The page asks for payment (402).</source>
        <translation>Die Seite verlangt Bezahlung (402).</translation>
    </message>
    <message>
        <source>The server does not give the page to programs (403).</source>
        <translation>Der Server gibt die Seite Programmen nicht (403).</translation>
    </message>
    <message>
        <source>There is no such page (404).</source>
        <translation>Diese Seite gibt es nicht (404).</translation>
    </message>
    <message>
        <source>The page was taken down (410).</source>
        <translation>Die Seite wurde entfernt (410).</translation>
    </message>
    <message>
        <source>The server was asked too often (429).</source>
        <translation>Der Server wurde zu oft gefragt (429).</translation>
    </message>
    <message>
        <source>The page is withheld for legal reasons (451).</source>
        <translation>Die Seite wird aus rechtlichen Gründen zurückgehalten (451).</translation>
    </message>
    <message>
        <source>The server has trouble (%1).</source>
        <translation>Der Server hat eine Störung (%1).</translation>
    </message>
    <message>
        <source>The server gives no page (%1).</source>
        <translation>Der Server liefert keine Seite (%1).</translation>
    </message>
    <message>
        <source>What it sent is no proper answer.</source>
        <translation>Was er schickte, ist keine gültige Antwort.</translation>
    </message>
    <message>
        <source>It sent another number of bytes than it had said.</source>
        <translation>Er schickte eine andere Zahl von Bytes als angekündigt.</translation>
    </message>
    <message>
        <source>It ended the connection without an answer.</source>
        <translation>Er beendete die Verbindung ohne Antwort.</translation>
    </message>
    <message>
        <source>Its headers are larger than what is read.</source>
        <translation>Seine Kopfzeilen sind größer als das, was gelesen wird.</translation>
    </message>
    <message>
        <source>It did not answer within %1 seconds.</source>
        <translation>Er antwortete nicht innerhalb von %1 Sekunden.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not to be trusted.</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke.</source>
        <translation>Die Verbindung zu %1 brach ab.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 came about.</source>
        <translation>Eine verschlüsselte Verbindung zu %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>The server wants to see a browser first (%1).</source>
        <translation>Der Server will erst einen Browser sehen (%1).</translation>
    </message>
    <message>
        <source>It leads from an encrypted page to one that is not: %1</source>
        <translation>Sie führt von einer verschlüsselten Seite zu einer unverschlüsselten: %1</translation>
    </message>
    <message>
        <source>It redirects more than %1 times.</source>
        <translation>Sie leitet mehr als %1-mal weiter.</translation>
    </message>
    <message>
        <source>The host %1 could not be found.</source>
        <translation>Der Rechner %1 war nicht zu finden.</translation>
    </message>
    <message>
        <source>The file has no words.</source>
        <translation>Die Datei enthält keine Worte.</translation>
    </message>
    <message>
        <source>The saved page has no part of HTML.</source>
        <translation>Die gespeicherte Seite hat keinen HTML-Teil.</translation>
    </message>
    <message>
        <source>The PDF has no words: it may be a scan.</source>
        <translation>Das PDF enthält keine Worte: Es ist vielleicht ein Scan.</translation>
    </message>
    <message>
        <source>It is a picture: it has no text that can be read.</source>
        <translation>Es ist ein Bild: Es hat keinen lesbaren Text.</translation>
    </message>
    <message>
        <source>It is no kind of file that has text.</source>
        <translation>Es ist keine Art von Datei, die Text hat.</translation>
    </message>
    <message>
        <source>The PDF is locked by a password.</source>
        <translation>Das PDF ist mit einem Kennwort gesperrt.</translation>
    </message>
    <message>
        <source>The PDF is locked in a way that cannot be opened.</source>
        <translation>Das PDF ist auf eine Weise gesperrt, die sich nicht öffnen lässt.</translation>
    </message>
    <message>
        <source>This is no PDF that can be read; it may be damaged.</source>
        <translation>Das ist kein lesbares PDF; es ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>The part of Stet that reads PDF is not installed.</source>
        <translation>Der Teil von Stet, der PDF liest, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The site wants to know that a person is asking, and gave no page.</source>
        <translation>Die Website will wissen, dass ein Mensch fragt, und gab keine Seite.</translation>
    </message>
    <message>
        <source>The site asks for consent to cookies first, and gave no page.</source>
        <translation>Die Website verlangt erst die Zustimmung zu Cookies und gab keine Seite.</translation>
    </message>
    <message>
        <source>The site asks for a log-in, and gave no page.</source>
        <translation>Die Website verlangt eine Anmeldung und gab keine Seite.</translation>
    </message>
    <message>
        <source>The page says that there is no such page.</source>
        <translation>Die Seite sagt, dass es diese Seite nicht gibt.</translation>
    </message>
    <message>
        <source>The page says that the server has trouble.</source>
        <translation>Die Seite sagt, dass der Server eine Störung hat.</translation>
    </message>
    <message>
        <source>Only the beginning is here: the text is for subscribers.</source>
        <translation>Hier steht nur der Anfang: Der Text ist für Abonnenten.</translation>
    </message>
    <message>
        <source>The page is made by a program that a browser has to run.</source>
        <translation>Die Seite entsteht durch ein Programm, das ein Browser ausführen muss.</translation>
    </message>
    <message>
        <source>The page has no words.</source>
        <translation>Die Seite enthält keine Worte.</translation>
    </message>
    <message>
        <source>What was read of the page is damaged.</source>
        <translation>Was von der Seite gelesen wurde, ist beschädigt.</translation>
    </message>
    <message>
        <source>The text that was read is damaged.</source>
        <translation>Der gelesene Text ist beschädigt.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was changed.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>the library has no such source</source>
        <translation>die Quellenbibliothek hat keine solche Quelle</translation>
    </message>
    <message>
        <source>a confidential source is a label alone</source>
        <translation>eine vertrauliche Quelle ist nur eine Bezeichnung</translation>
    </message>
    <message>
        <source>The words of the snapshot are no clean text.</source>
        <translation>Die Worte der Momentaufnahme sind kein sauberer Text.</translation>
    </message>
    <message>
        <source>The layout of the snapshot does not fit its words.</source>
        <translation>Die Gliederung der Momentaufnahme passt nicht zu ihren Worten.</translation>
    </message>
    <message>
        <source>It says that it has words, and has none.</source>
        <translation>Sie sagt, dass sie Worte hat, und hat keine.</translation>
    </message>
    <message>
        <source>Words or bytes of the snapshot are not those that were kept.</source>
        <translation>Worte oder Datei der Momentaufnahme sind nicht die aufbewahrten.</translation>
    </message>
    <message numerus="yes">
        <source>The largest file that is kept of a source has 1 to %n MB.</source>
        <translation>
            <numerusform>Die größte Datei, die von einer Quelle aufbewahrt wird, hat 1 bis %n MB.</numerusform>
            <numerusform>Die größte Datei, die von einer Quelle aufbewahrt wird, hat 1 bis %n MB.</numerusform>
        </translation>
    </message>
    <message>
        <source>A source cannot be merged into itself. Nothing was changed.</source>
        <translation>Eine Quelle kann nicht mit sich selbst vereinigt werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 was merged into another source before. Separate it first. Nothing was changed.</source>
        <translation>%1 wurde schon mit einer anderen Quelle vereinigt. Erst trennen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A confidential source is merged with confidential ones alone: pages would name it. Nothing was changed.</source>
        <translation>Eine vertrauliche Quelle wird nur mit vertraulichen vereinigt: Seiten würden sie nennen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This source was not merged into another one.</source>
        <translation>Diese Quelle wurde mit keiner anderen vereinigt.</translation>
    </message>
    <message>
        <source>The desk keeps what this source said, so it cannot become confidential. Make a new source, which is a label alone. Nothing was changed.</source>
        <translation>Die Redaktion bewahrt auf, was diese Quelle sagte, daher kann sie nicht vertraulich werden. Eine neue Quelle anlegen, die nur eine Bezeichnung ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is no document of a snapshot: it has no key of a source, or no member &quot;snapshot&quot;.</source>
        <translation>Das ist kein Dokument einer Momentaufnahme: Ihm fehlt der Schlüssel einer Quelle oder das Feld „snapshot“.</translation>
    </message>
    <message>
        <source>It names a file that does not lie beside it.</source>
        <translation>Es nennt eine Datei, die nicht daneben liegt.</translation>
    </message>
    <message>
        <source>This is no file of looks at sources.</source>
        <translation>Das ist keine Datei mit Blicken auf Quellen.</translation>
    </message>
    <message>
        <source>The part of Stet that fetches pages is damaged, or something that it needs is missing. Install Stet again.</source>
        <translation>Der Teil von Stet, der Seiten abruft, ist beschädigt, oder etwas, das er braucht, fehlt. Stet neu installieren.</translation>
    </message>
    <message>
        <source>The part of Stet that fetches pages belongs to another build of Stet. Install both together, or build all of Stet again.</source>
        <translation>Der Teil von Stet, der Seiten abruft, gehört zu einem anderen Bau von Stet. Beide zusammen installieren oder Stet ganz neu bauen.</translation>
    </message>
    <message>
        <source>The part of Stet that fetches pages is missing. Install Stet again.</source>
        <translation>Der Teil von Stet, der Seiten abruft, fehlt. Stet neu installieren.</translation>
    </message>
    <message>
        <source>It has more than 200 MB.</source>
        <translation>Sie hat mehr als 200 MB.</translation>
    </message>
    <message>
        <source>Parts of the file are damaged; the rest was read.</source>
        <translation>Teile der Datei sind beschädigt; der Rest wurde gelesen.</translation>
    </message>
    <message>
        <source>The file is nested too deeply; words may be missing.</source>
        <translation>Die Datei ist zu tief verschachtelt; es können Worte fehlen.</translation>
    </message>
    <message>
        <source>Not read, but kept with the file: %1.</source>
        <translation>Nicht gelesen, aber mit der Datei aufbewahrt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The file has more than the %n MB that the desk keeps of a source; its settings can let in up to 200 MB. Nothing was kept.</source>
        <translation>
            <numerusform>Die Datei hat mehr als das eine MB (%n), das die Redaktion von einer Quelle aufbewahrt; ihre Einstellungen können bis zu 200 MB zulassen. Es wurde nichts aufbewahrt.</numerusform>
            <numerusform>Die Datei hat mehr als die %n MB, die die Redaktion von einer Quelle aufbewahrt; ihre Einstellungen können bis zu 200 MB zulassen. Es wurde nichts aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to keep: neither bytes nor words.</source>
        <translation>Es gibt nichts aufzubewahren: weder Datei noch Worte.</translation>
    </message>
    <message>
        <source>Notes, a transcript, a scan, a test of one&apos;s own and plain text are what a person can say; the rest a file tells.</source>
        <translation>Notizen, Abschrift, Scan, eigener Test und reiner Text lassen sich angeben; das Übrige sagt die Datei.</translation>
    </message>
    <message>
        <source>The file does not tell what it is. Say whether it is notes, a transcript, a scan or a test of your own.</source>
        <translation>Die Datei sagt nicht, was sie ist. Angeben, ob es Notizen, eine Abschrift, ein Scan oder ein eigener Test ist.</translation>
    </message>
    <message>
        <source>A picture has no words until somebody has typed what stands on it.</source>
        <translation>Ein Bild hat keine Worte, solange niemand abgetippt hat, was darauf steht.</translation>
    </message>
    <message>
        <source>A recording has no words until it has a transcript.</source>
        <translation>Eine Aufnahme hat keine Worte, solange sie keine Abschrift hat.</translation>
    </message>
    <message>
        <source>This source is one with another, so pages would name what is confidential. Separate them first. Nothing was changed.</source>
        <translation>Diese Quelle ist mit einer anderen vereinigt, daher würden Seiten nennen, was vertraulich ist. Erst trennen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A note without words is none. Nothing was changed.</source>
        <translation>Eine Notiz ohne Worte ist keine. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>A note can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>Eine Notiz kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
            <numerusform>Eine Notiz kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such claim.</source>
        <translation>Diese Aussage gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such note.</source>
        <translation>Diese Notiz gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>A claim can have at most %n notes. Nothing was changed.</source>
        <translation>
            <numerusform>Eine Aussage kann höchstens %n Notiz haben. Nichts wurde geändert.</numerusform>
            <numerusform>Eine Aussage kann höchstens %n Notizen haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note can have at most %n replies. Nothing was changed.</source>
        <translation>
            <numerusform>Eine Notiz kann höchstens %n Antwort haben. Nichts wurde geändert.</numerusform>
            <numerusform>Eine Notiz kann höchstens %n Antworten haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A claim is split before a word inside it, with something to check on both sides. Nothing was changed.</source>
        <translation>Eine Aussage wird vor einem Wort in ihr geteilt, mit etwas Prüfbarem auf beiden Seiten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Only two claims beside each other in one paragraph become one. Nothing was changed.</source>
        <translation>Nur zwei Aussagen nebeneinander in einem Absatz werden eine. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These words are not in the article any more. Look at the check sheet again. Nothing was changed.</source>
        <translation>Diese Worte stehen nicht mehr im Artikel. Den Prüfbogen noch einmal ansehen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no such snapshot.</source>
        <translation>Diese Momentaufnahme gibt es nicht.</translation>
    </message>
    <message>
        <source>This snapshot is none to quote: it is a wall, a teaser or an error page, or has no words. Nothing was changed.</source>
        <translation>Aus dieser Momentaufnahme lässt sich nicht zitieren: Sie ist eine Schranke, ein Anreißer oder eine Fehlerseite oder hat keine Worte. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These words are not in the snapshot. Nothing was changed.</source>
        <translation>Diese Worte stehen nicht in der Momentaufnahme. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>A claim can have at most %n pieces of evidence. Nothing was changed.</source>
        <translation>
            <numerusform>Eine Aussage kann höchstens %n Beleg haben. Nichts wurde geändert.</numerusform>
            <numerusform>Eine Aussage kann höchstens %n Belege haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no words in what was selected. Nothing was changed.</source>
        <translation>In der Auswahl stehen keine Worte. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Say who saw or heard it, and what. Nothing was changed.</source>
        <translation>Angeben, wer es sah oder hörte, und was. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no such evidence.</source>
        <translation>Diesen Beleg gibt es nicht.</translation>
    </message>
    <message>
        <source>Something stands in the way of signing this article. Settle it, or sign with a reason. Nothing was changed.</source>
        <translation>Etwas steht der Freigabe dieses Artikels im Weg. Es klären oder mit einer Begründung freigeben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no such verdict.</source>
        <translation>Dieses Urteil gibt es nicht.</translation>
    </message>
    <message>
        <source>Only who gave a verdict takes it back; give another one instead. Nothing was changed.</source>
        <translation>Nur wer ein Urteil abgab, nimmt es zurück; stattdessen ein anderes abgeben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no verdict yet that could be looked at again.</source>
        <translation>Es gibt noch kein Urteil, das noch einmal angesehen werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>A claim can be asked for 0 to %n sources.</source>
        <translation>
            <numerusform>Von einer Aussage lassen sich 0 bis %n Quelle verlangen.</numerusform>
            <numerusform>Von einer Aussage lassen sich 0 bis %n Quellen verlangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no rule of the gate, or its weight is neither “warns” nor “blocks”.</source>
        <translation>„%1“ ist keine Regel der Freigabe, oder ihr Gewicht ist weder „warns“ noch „blocks“.</translation>
    </message>
    <message>
        <source>Snapshot %1 came since the one that you looked at. Look at that one, then confirm it. Nothing was changed.</source>
        <translation>Seit der angesehenen kam Momentaufnahme %1. Diese ansehen und dann bestätigen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This source was looked at since, so what was seen of it cannot be taken back. Nothing was changed.</source>
        <translation>Diese Quelle wurde seitdem angesehen, daher lässt sich „Gesehen“ nicht zurücknehmen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing is bound to these words that could verify them.</source>
        <translation>An diese Worte ist nichts gebunden, das sie belegen könnte.</translation>
    </message>
    <message>
        <source>Evidence that is bound to these words is not complete.</source>
        <translation>Ein Beleg, der an diese Worte gebunden ist, ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The source does not say the quoted words any more.</source>
        <translation>Die Quelle sagt die zitierten Worte nicht mehr.</translation>
    </message>
    <message>
        <source>A verdict needs a name.</source>
        <translation>Ein Urteil braucht einen Namen.</translation>
    </message>
    <message>
        <source>You changed these words last: somebody else has to check them.</source>
        <translation>Sie haben diese Worte zuletzt geändert: Jemand anderes muss sie prüfen.</translation>
    </message>
    <message>
        <source>A reason is one line.</source>
        <translation>Eine Begründung ist eine Zeile.</translation>
    </message>
    <message>
        <source>There is a number, date, name or quotation in these words: say in one line why they state no fact.</source>
        <translation>In diesen Worten steht eine Zahl, ein Datum, ein Name oder ein Zitat: In einer Zeile sagen, warum sie keine Tatsache behaupten.</translation>
    </message>
    <message>
        <source>The words that were kept are not those that can be read in the kept file now.</source>
        <translation>Die aufbewahrten Worte sind nicht die, die sich jetzt in der aufbewahrten Datei lesen lassen.</translation>
    </message>
    <message>
        <source>These words were changed in the meantime. Read them again. Nothing was changed.</source>
        <translation>Diese Worte wurden inzwischen geändert. Sie noch einmal lesen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A signature needs a name. Nothing was changed.</source>
        <translation>Eine Freigabe braucht einen Namen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>What stands around these words was changed in the meantime. Look at it again.</source>
        <translation>Was um diese Worte steht, wurde inzwischen geändert. Es noch einmal ansehen.</translation>
    </message>
    <message>
        <source>it was separated from another source here, and stays so</source>
        <translation>sie wurde hier von einer anderen Quelle getrennt und bleibt es</translation>
    </message>
    <message>
        <source>it is one with &quot;%1&quot; from here on</source>
        <translation>sie ist von hier an eins mit „%1“</translation>
    </message>
    <message>
        <source>What is fetched from the address is compared with what was fetched before, with no file or notes. Look at snapshot %1, then confirm it. Nothing was changed.</source>
        <translation>Was von der Adresse abgerufen wird, wird mit früher Abgerufenem verglichen, nicht mit Dateien oder Notizen. Momentaufnahme %1 ansehen und dann bestätigen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The kept page could not be laid out.</source>
        <translation>Die aufbewahrte Seite ließ sich nicht gliedern.</translation>
    </message>
    <message numerus="yes">
        <source>A verdict can be given on 1 to %n claims at once. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Urteil gilt für höchstens %n Aussage auf einmal. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Urteil gilt für 1 bis %n Aussagen auf einmal. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>An article is ready once somebody has signed off exactly these words and this evidence. Nothing was changed.</source>
        <translation>Ein Artikel ist fertig, sobald jemand genau diese Worte und diese Belege freigegeben hat. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The article could not be taken as it was handed over.</source>
        <translation>Der Artikel konnte nicht so übernommen werden, wie er übergeben wurde.</translation>
    </message>
    <message>
        <source>This hand-over file does not agree with itself: somebody changed it. Nothing was taken.</source>
        <translation>Diese Übergabedatei stimmt mit sich nicht überein: Jemand hat sie geändert. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>This hand-over file quotes words that its snapshots do not have. Nothing was taken.</source>
        <translation>Diese Übergabedatei zitiert Worte, die ihre Momentaufnahmen nicht haben. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Its folder is not there.</source>
        <translation>Ihren Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>A hand-over file goes outside the desk. Nothing was written.</source>
        <translation>Eine Übergabedatei gehört außerhalb der Redaktion. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>This hand-over file is damaged, or somebody changed it. Ask for it again. Nothing was taken.</source>
        <translation>Diese Übergabedatei ist beschädigt, oder jemand hat sie geändert. Bitte noch einmal anfordern. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The sources of this article are too long for a hand-over file. Nothing was written.</source>
        <translation>Die Quellen dieses Artikels sind zu lang für eine Übergabedatei. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>This is no hand-over file. Nothing was taken.</source>
        <translation>Das ist keine Übergabedatei. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>A newer version of Stet wrote this hand-over file. Nothing was taken.</source>
        <translation>Eine neuere Fassung von Stet schrieb diese Übergabedatei. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Another source of this desk has the key %1. Rename it, then take the file again. Nothing was taken.</source>
        <translation>Eine andere Quelle dieser Redaktion hat den Schlüssel %1. Diese umbenennen und die Datei noch einmal nehmen. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>What a source said is something else in this file than in this desk. Nothing was taken.</source>
        <translation>Was eine Quelle sagte, ist in dieser Datei etwas anderes als in dieser Redaktion. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The sign-off of %1 is not by the rules of this desk: %2</source>
        <translation>Die Freigabe von %1 folgt nicht den Regeln dieser Redaktion: %2</translation>
    </message>
    <message>
        <source>%1 last changed these words here, so nothing that they say of them counts: %2</source>
        <translation>%1 hat diese Worte hier zuletzt geändert, daher zählt nicht, was von dort dazu gesagt wird: %2</translation>
    </message>
    <message>
        <source>Somebody judged these words later here, so the verdict of %1 was left out: %2</source>
        <translation>Jemand hat hier später über diese Worte geurteilt, daher blieb das Urteil von %1 weg: %2</translation>
    </message>
    <message>
        <source>What the verdict of %1 rests on is not in this desk: %2</source>
        <translation>Worauf das Urteil von %1 beruht, hat diese Redaktion nicht: %2</translation>
    </message>
    <message>
        <source>%1 gave no reason why words that state something are no fact: %2</source>
        <translation>%1 gab keinen Grund an, warum Worte, die etwas feststellen, keine Tatsache sind: %2</translation>
    </message>
    <message>
        <source>The verdict of %1 had fallen already when the article was handed back: %2</source>
        <translation>Das Urteil von %1 war schon gefallen, als der Artikel zurückgegeben wurde: %2</translation>
    </message>
    <message>
        <source>words that cannot be read any more</source>
        <translation>Worte, die nicht mehr lesbar sind</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>in check</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>live</source>
        <translation>online</translation>
    </message>
    <message>
        <source>retracted</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>bestritten</translation>
    </message>
    <message>
        <source>needs a source</source>
        <translation>braucht eine Quelle</translation>
    </message>
    <message>
        <source>not a fact</source>
        <translation>keine Tatsache</translation>
    </message>
    <message>
        <source>it says the same</source>
        <translation>sie sagt dasselbe</translation>
    </message>
    <message>
        <source>it says the same at another address</source>
        <translation>sie sagt dasselbe unter einer anderen Adresse</translation>
    </message>
    <message>
        <source>it says something else</source>
        <translation>sie sagt etwas anderes</translation>
    </message>
    <message>
        <source>quoted words are missing</source>
        <translation>zitierte Worte fehlen</translation>
    </message>
    <message>
        <source>it was blocked</source>
        <translation>sie war gesperrt</translation>
    </message>
    <message>
        <source>it was out of reach</source>
        <translation>sie war nicht erreichbar</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>es gibt sie nicht mehr</translation>
    </message>
    <message>
        <source>as the first</source>
        <translation>als erste</translation>
    </message>
    <message>
        <source>while writing</source>
        <translation>beim Schreiben</translation>
    </message>
    <message>
        <source>on closing</source>
        <translation>beim Schließen</translation>
    </message>
    <message>
        <source>before another status</source>
        <translation>vor einem anderen Status</translation>
    </message>
    <message>
        <source>before someone else’s words</source>
        <translation>vor den Worten eines anderen</translation>
    </message>
    <message>
        <source>as it was imported</source>
        <translation>beim Import</translation>
    </message>
    <message>
        <source>after words were settled or taken back</source>
        <translation>nachdem Worte geklärt oder wiederhergestellt waren</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 began the article.</source>
        <translation>%1 begann den Artikel.</translation>
    </message>
    <message>
        <source>%1 changed the text.</source>
        <translation>%1 änderte den Text.</translation>
    </message>
    <message>
        <source>%1 wrote; saves: %2.</source>
        <translation>%1 schrieb; Sicherungen: %2.</translation>
    </message>
    <message>
        <source>%1 wrote words that others had changed too: a side branch keeps them.</source>
        <translation>%1 schrieb Worte, die auch andere geändert hatten: Eine Nebenfassung bewahrt sie.</translation>
    </message>
    <message>
        <source>%1 settled a side branch.</source>
        <translation>%1 klärte eine Nebenfassung.</translation>
    </message>
    <message>
        <source>Version %1 was kept %2.</source>
        <translation>Fassung %1 wurde festgehalten, %2.</translation>
    </message>
    <message>
        <source>%1 commented on %2.</source>
        <translation>%1 kommentierte %2.</translation>
    </message>
    <message>
        <source>%1 imported comments.</source>
        <translation>%1 importierte Kommentare.</translation>
    </message>
    <message>
        <source>%1 answered a comment on %2.</source>
        <translation>%1 antwortete auf einen Kommentar zu %2.</translation>
    </message>
    <message>
        <source>%1 settled a comment on %2.</source>
        <translation>%1 erledigte einen Kommentar zu %2.</translation>
    </message>
    <message>
        <source>%1 withdrew a comment on %2.</source>
        <translation>%1 zog einen Kommentar zu %2 zurück.</translation>
    </message>
    <message>
        <source>%1 changed a comment on %2.</source>
        <translation>%1 änderte einen Kommentar zu %2.</translation>
    </message>
    <message>
        <source>%1 set the status to %2.</source>
        <translation>%1 setzte den Status: %2.</translation>
    </message>
    <message>
        <source>%1 gave it to %2 to write and to %3 to check.</source>
        <translation>%1 verteilte die Arbeit; zuständig: %2, Faktencheck: %3.</translation>
    </message>
    <message>
        <source>%1 put the article into the trash.</source>
        <translation>%1 legte den Artikel in den Papierkorb.</translation>
    </message>
    <message>
        <source>%1 took the article out of the trash.</source>
        <translation>%1 holte den Artikel aus dem Papierkorb.</translation>
    </message>
    <message>
        <source>%1 took a step over many articles back.</source>
        <translation>%1 nahm einen Schritt über viele Artikel zurück.</translation>
    </message>
    <message>
        <source>%1 changed this with other articles in one step.</source>
        <translation>%1 änderte diesen mit anderen Artikeln in einem Schritt.</translation>
    </message>
    <message>
        <source>%1 took evidence of %2 away.</source>
        <translation>%1 nahm einen Beleg für %2 weg.</translation>
    </message>
    <message>
        <source>%1 brought evidence of %2 back.</source>
        <translation>%1 brachte einen Beleg für %2 zurück.</translation>
    </message>
    <message>
        <source>%1 attested %2.</source>
        <translation>%1 bezeugte %2.</translation>
    </message>
    <message>
        <source>%1 attested %2 by the source %3.</source>
        <translation>%1 bezeugte %2 mit der Quelle %3.</translation>
    </message>
    <message>
        <source>%1 bound words of the source %2 to %3.</source>
        <translation>%1 band Worte der Quelle %2 an %3.</translation>
    </message>
    <message>
        <source>%1 judged %2: %3.</source>
        <translation>%1 urteilte über %2: %3.</translation>
    </message>
    <message>
        <source>%1 took the verdict on %2 back.</source>
        <translation>%1 nahm das Urteil über %2 zurück.</translation>
    </message>
    <message>
        <source>%1 looked again at what stands around %2.</source>
        <translation>%1 sah noch einmal an, was um %2 steht.</translation>
    </message>
    <message>
        <source>%1 signed the article off.</source>
        <translation>%1 gab den Artikel frei.</translation>
    </message>
    <message>
        <source>%1 signed the article off over what stood in the way (%2).</source>
        <translation>%1 gab den Artikel frei, obwohl etwas im Weg stand (%2).</translation>
    </message>
    <message>
        <source>%1 divided or joined the claim %2.</source>
        <translation>%1 teilte oder verband die Aussage %2.</translation>
    </message>
    <message>
        <source>%1 answered a note on %2.</source>
        <translation>%1 antwortete auf eine Notiz zu %2.</translation>
    </message>
    <message>
        <source>%1 wrote a note on %2.</source>
        <translation>%1 schrieb eine Notiz zu %2.</translation>
    </message>
    <message>
        <source>%1 looked at the source %2: %3.</source>
        <translation>%1 sah die Quelle %2 an: %3.</translation>
    </message>
    <message>
        <source>%1 confirmed what the source %2 says in snapshot %3.</source>
        <translation>%1 bestätigte, was die Quelle %2 in Momentaufnahme %3 sagt.</translation>
    </message>
    <message>
        <source>%1 took a confirmation of the source %2 back.</source>
        <translation>%1 nahm eine Bestätigung der Quelle %2 zurück.</translation>
    </message>
    <message>
        <source>%1 added the source %2.</source>
        <translation>%1 fügte die Quelle %2 hinzu.</translation>
    </message>
    <message>
        <source>%1 merged the source %2 into %3.</source>
        <translation>%1 führte die Quelle %2 mit %3 zusammen.</translation>
    </message>
    <message>
        <source>%1 made the source %2 one of its own again.</source>
        <translation>%1 machte die Quelle %2 wieder zu einer eigenen.</translation>
    </message>
    <message>
        <source>%1 changed what is said of the source %2.</source>
        <translation>%1 änderte die Angaben zur Quelle %2.</translation>
    </message>
    <message>
        <source>%1 kept what the source %2 says as snapshot %3.</source>
        <translation>%1 bewahrte auf, was die Quelle %2 sagt: Momentaufnahme %3.</translation>
    </message>
    <message>
        <source>%1 kept snapshot %2 of the source %3, which is no evidence.</source>
        <translation>%1 bewahrte Momentaufnahme %2 der Quelle %3 auf, die kein Beleg ist.</translation>
    </message>
    <message>
        <source>%1 made the desk.</source>
        <translation>%1 legte die Redaktion an.</translation>
    </message>
    <message>
        <source>The desk lacked entries that %1 had seen in it before.</source>
        <translation>Der Redaktion fehlten Einträge, die %1 in ihr gesehen hatte.</translation>
    </message>
    <message>
        <source>%1 changed the settings of the desk.</source>
        <translation>%1 änderte die Einstellungen der Redaktion.</translation>
    </message>
    <message>
        <source>%1 changed who is on the roster.</source>
        <translation>%1 änderte die Liste der Leute.</translation>
    </message>
    <message>
        <source>%1 imported articles or sources.</source>
        <translation>%1 importierte Artikel oder Quellen.</translation>
    </message>
    <message>
        <source>%1 let words leave the desk that else stay in it.</source>
        <translation>%1 ließ Worte hinaus, die sonst in der Redaktion bleiben.</translation>
    </message>
    <message>
        <source>%1 added a picture.</source>
        <translation>%1 fügte ein Bild hinzu.</translation>
    </message>
    <message>
        <source>%1 took in or changed kinds or languages.</source>
        <translation>%1 übernahm oder änderte Textsorten oder Sprachen.</translation>
    </message>
    <message>
        <source>%1 took a step over many articles.</source>
        <translation>%1 machte einen Schritt über viele Artikel.</translation>
    </message>
    <message>
        <source>%1 did what the record calls %2.</source>
        <translation>%1 tat, was im Protokoll %2 heißt.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Status and people</source>
        <translation>Status und Leute</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>%1 published edition %2: %3.</source>
        <translation>%1 veröffentlichte Ausgabe %2: %3.</translation>
    </message>
    <message>
        <source>verified by attestation</source>
        <translation>durch Zeugnis geprüft</translation>
    </message>
    <message>
        <source>not in the library</source>
        <translation>nicht in der Quellenbibliothek</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>corroborating</source>
        <translation>bestätigend</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>Momentaufnahme %1</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 to look at again</source>
        <translation>%1 wieder anzusehen</translation>
    </message>
    <message>
        <source>A galley is a file that ends with .pdf or .html.</source>
        <translation>Eine Fahne ist eine Datei, die auf .pdf oder .html endet.</translation>
    </message>
    <message>
        <source>The evidence pack could not be written; what was there is untouched.</source>
        <translation>Das Belegpaket konnte nicht geschrieben werden; was da war, ist unberührt.</translation>
    </message>
    <message>
        <source>An evidence pack needs a new or empty folder, or a file that ends with .zip. Nothing was written.</source>
        <translation>Ein Belegpaket braucht einen neuen oder leeren Ordner oder eine Datei, die auf .zip endet. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The evidence of an article: %1</source>
        <translation>Die Belege eines Artikels: %1</translation>
    </message>
    <message>
        <source>galley.html shows the article with numbered claims, and what carries each. Open it in any browser; it asks nothing of any address.</source>
        <translation>galley.html zeigt den Artikel mit nummerierten Aussagen und was jede trägt. In jedem Browser zu öffnen; die Datei fragt bei keiner Adresse an.</translation>
    </message>
    <message>
        <source>snapshots/ holds what the sources said when they were kept: the bytes as they came, and beside them the words that were read from them (.words.txt). They are foreign files: open them with care.</source>
        <translation>snapshots/ enthält, was die Quellen sagten, als es aufbewahrt wurde: die Dateien, wie sie kamen, und daneben die Worte, die aus ihnen gelesen wurden (.words.txt). Es sind fremde Dateien: mit Vorsicht öffnen.</translation>
    </message>
    <message>
        <source>evidence.json says the same for machines: each claim with its words, its verdict, and the words of the snapshots that it rests on.</source>
        <translation>evidence.json sagt dasselbe für Maschinen: jede Aussage mit ihren Worten, ihrem Urteil und den Worten der Momentaufnahmen, auf denen sie beruht.</translation>
    </message>
    <message>
        <source>To see that no file was changed since, run this in this folder: sha256sum -c sha256sums.txt. On Windows compare the lines with what certutil -hashfile FILE SHA256 prints.</source>
        <translation>Um zu sehen, dass keine Datei seither geändert wurde, in diesem Ordner ausführen: sha256sum -c sha256sums.txt. Unter Windows die Zeilen mit dem vergleichen, was certutil -hashfile DATEI SHA256 ausgibt.</translation>
    </message>
    <message>
        <source>Words of sources on background and of those under embargo are left out unless the galley shows them; of a confidential source only its label is here.</source>
        <translation>Worte von Hintergrundquellen und solchen unter Sperrfrist fehlen, wenn die Fahne sie nicht zeigt; von einer vertraulichen Quelle ist nur die Bezeichnung hier.</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was written.</source>
        <translation>Es wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>It cannot be written there: %1</source>
        <translation>Dort lässt es sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The part of Stet that makes PDF and zip files is not installed.</source>
        <translation>Der Teil von Stet, der PDF- und Zip-Dateien macht, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>Das PDF konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Clarification</source>
        <translation>Klarstellung</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>Anmerkung der Redaktion</translation>
    </message>
    <message>
        <source>Refile</source>
        <translation>Neufassung</translation>
    </message>
    <message>
        <source>Retraction</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>words: %1</source>
        <translation>Wörter: %1</translation>
    </message>
    <message>
        <source>characters: %1</source>
        <translation>Zeichen: %1</translation>
    </message>
    <message>
        <source>minutes to read: %1</source>
        <translation>Minuten Lesezeit: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Dek</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Textsorte</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Last changed for readers</source>
        <translation>Zuletzt für Leser geändert</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Aufmacherbild</translation>
    </message>
    <message>
        <source>What the lead picture shows</source>
        <translation>Was das Aufmacherbild zeigt</translation>
    </message>
    <message>
        <source>Caption of the lead picture</source>
        <translation>Bildunterschrift des Aufmachers</translation>
    </message>
    <message>
        <source>Credit of the lead picture</source>
        <translation>Bildnachweis des Aufmachers</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Fact table</source>
        <translation>Faktentabelle</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Roles of sources</source>
        <translation>Rollen der Quellen</translation>
    </message>
    <message>
        <source>Review interval</source>
        <translation>Prüfabstand</translation>
    </message>
    <message>
        <source>Length to aim at</source>
        <translation>Angestrebte Länge</translation>
    </message>
    <message>
        <source>days: %1</source>
        <translation>Tage: %1</translation>
    </message>
    <message>
        <source>What these words rest on was changed in the meantime. Look at the evidence again. Nothing was changed.</source>
        <translation>Worauf diese Worte beruhen, wurde inzwischen geändert. Die Belege noch einmal ansehen. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Evidence can have at most %n characters. Select the words that carry the claim. Nothing was changed.</source>
        <translation>
            <numerusform>Ein Beleg kann höchstens %n Zeichen haben. Die Worte auswählen, die die Aussage tragen. Nichts wurde geändert.</numerusform>
            <numerusform>Ein Beleg kann höchstens %n Zeichen haben. Die Worte auswählen, die die Aussage tragen. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>This evidence was taken back in the meantime. Nothing was changed.</source>
        <translation>Dieser Beleg wurde inzwischen zurückgenommen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is bound to the claim already. Nothing was changed.</source>
        <translation>Das ist schon an die Aussage gebunden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Somebody else looked at it since. Nothing was changed.</source>
        <translation>Jemand anderes hat es seither angesehen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another verdict was given since. Nothing was changed.</source>
        <translation>Seither wurde ein anderes Urteil abgegeben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 proposed %2 in place of %3.</source>
        <translation>%1 schlug %2 statt %3 vor.</translation>
    </message>
    <message>
        <source>%1 accepted what %2 proposed: %3 in place of %4.</source>
        <translation>%1 nahm an, was %2 vorschlug: %3 statt %4.</translation>
    </message>
    <message>
        <source>%1 rejected what %2 proposed: %3 in place of %4.</source>
        <translation>%1 lehnte ab, was %2 vorschlug: %3 statt %4.</translation>
    </message>
    <message>
        <source>%1 withdrew the proposal of %2 in place of %3.</source>
        <translation>%1 zog den Vorschlag zurück: %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 opened the proposal of %2 in place of %3 again.</source>
        <translation>%1 öffnete den Vorschlag wieder: %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 wants what stands around %2 looked at again.</source>
        <translation>%1 will, dass noch einmal angesehen wird, was um %2 steht.</translation>
    </message>
    <message>
        <source>%1 took back that the source %2 was added.</source>
        <translation>%1 nahm die Aufnahme der Quelle %2 zurück.</translation>
    </message>
    <message>
        <source>%1 brought the source %2 into the library again.</source>
        <translation>%1 nahm die Quelle %2 wieder in die Quellenbibliothek auf.</translation>
    </message>
    <message>
        <source>%1 took back what an import brought into the library.</source>
        <translation>%1 nahm zurück, was ein Import in die Quellenbibliothek brachte.</translation>
    </message>
    <message>
        <source>%1 brought into the library again what an import had brought.</source>
        <translation>%1 brachte wieder in die Quellenbibliothek, was ein Import gebracht hatte.</translation>
    </message>
    <message>
        <source>These words were changed in the meantime, so the edit fits nowhere. Nothing was changed.</source>
        <translation>Diese Worte wurden inzwischen geändert, daher passt die vorgeschlagene Änderung nirgends. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no such proposal.</source>
        <translation>Diesen Vorschlag gibt es nicht.</translation>
    </message>
    <message>
        <source>This proposal was settled meanwhile by %1. Nothing was changed.</source>
        <translation>Über diesen Vorschlag hat %1 inzwischen entschieden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This proposal is not one that can be opened again. An accepted one is opened by undoing its edit. Nothing was changed.</source>
        <translation>Dieser Vorschlag lässt sich nicht wieder öffnen. Ein angenommener öffnet sich, wenn seine Änderung rückgängig gemacht wird. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Only who proposed an edit withdraws it; reject it instead. Nothing was changed.</source>
        <translation>Nur wer eine Änderung vorschlug, zieht sie zurück; stattdessen ablehnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nobody rejects their own proposal; withdraw it instead. Nothing was changed.</source>
        <translation>Niemand lehnt den eigenen Vorschlag ab; stattdessen zurückziehen. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n proposals of an article can be open. Nothing was changed.</source>
        <translation>
            <numerusform>Bei einem Artikel kann höchstens %n Vorschlag offen sein. Nichts wurde geändert.</numerusform>
            <numerusform>Bei einem Artikel können höchstens %n Vorschläge offen sein. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proposed edit could not be made.</source>
        <translation>Die vorgeschlagene Änderung ließ sich nicht vornehmen.</translation>
    </message>
    <message numerus="yes">
        <source>A text about the desk can have at most %n characters.</source>
        <translation>
            <numerusform>Ein Text über die Redaktion kann höchstens %n Zeichen haben.</numerusform>
            <numerusform>Ein Text über die Redaktion kann höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>An edit is proposed for words of the text, and there are none. Nothing was changed.</source>
        <translation>Eine vorgeschlagene Änderung gilt Worten des Textes, und hier sind keine. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A headline has words. Nothing was changed.</source>
        <translation>Eine Überschrift hat Worte. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These are the words as they stand. Nothing was changed.</source>
        <translation>Das sind die Worte, wie sie dastehen. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>An edit can be proposed for at most %n characters at once. Nothing was changed.</source>
        <translation>
            <numerusform>Eine Änderung lässt sich für höchstens %n Zeichen auf einmal vorschlagen. Nichts wurde geändert.</numerusform>
            <numerusform>Eine Änderung lässt sich für höchstens %n Zeichen auf einmal vorschlagen. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The theme&apos;s file could not be written: %1</source>
        <translation>Die Datei der Gestaltung konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The folder could not be made: %1</source>
        <translation>Der Ordner konnte nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>It said more than any file can hold.</source>
        <translation>Es kam mehr, als irgendeine Datei enthalten kann.</translation>
    </message>
    <message>
        <source>%1 was called so before, and the record knows them by this name. Nothing was changed.</source>
        <translation>%1 hieß früher so, und unter diesem Namen steht die Person im Protokoll. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is no time to publish at. Nothing was changed.</source>
        <translation>Zu dieser Zeit kann nichts veröffentlicht werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 gave somebody on the roster another name.</source>
        <translation>%1 gab jemandem in der Liste der Leute einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 took in a hand-over.</source>
        <translation>%1 nahm eine Übergabe an.</translation>
    </message>
    <message>
        <source>%1 set when the article is to be published.</source>
        <translation>%1 legte fest, wann der Artikel veröffentlicht werden soll.</translation>
    </message>
    <message>
        <source>%1 took back when the article was to be published.</source>
        <translation>%1 nahm zurück, wann der Artikel veröffentlicht werden sollte.</translation>
    </message>
    <message>
        <source>Readers have to be told what changed, in words. Nothing was changed.</source>
        <translation>Leser müssen in Worten erfahren, was sich geändert hat. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>What readers are told of a change can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>Was Leser von einer Änderung erfahren, kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
            <numerusform>Was Leser von einer Änderung erfahren, kann höchstens %n Zeichen haben. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing was published.</source>
        <translation>%1 Nichts wurde veröffentlicht.</translation>
    </message>
    <message>
        <source>Words change that readers have. Say what the change is (a correction, a clarification, an update, an editor&apos;s note or a refile), and tell them in words.</source>
        <translation>Es ändern sich Worte, die Leser schon haben. Sagen, was die Änderung ist (eine Korrektur, eine Klarstellung, eine Aktualisierung, eine Anmerkung der Redaktion oder eine Neufassung), und es den Lesern in Worten mitteilen.</translation>
    </message>
    <message>
        <source>What is retracted or withdrawn is not published.</source>
        <translation>Was widerrufen oder zurückgezogen ist, wird nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Readers have nothing of this article yet, so there is nothing to tell of a change.</source>
        <translation>Leser haben von diesem Artikel noch nichts; von einer Änderung ist also nichts zu sagen.</translation>
    </message>
    <message>
        <source>The article is in the trash.</source>
        <translation>Der Artikel liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>The page of “%1” has this address already. Give one of the two another slug, and publish that one first.</source>
        <translation>Die Seite von „%1“ hat diese Adresse schon. Einem der beiden Artikel eine andere Adresse geben und diesen zuerst veröffentlichen.</translation>
    </message>
    <message>
        <source>The version to publish cannot be read. Nothing was published.</source>
        <translation>Die Fassung, die veröffentlicht werden soll, ist nicht lesbar. Nichts wurde veröffentlicht.</translation>
    </message>
    <message>
        <source>Something stands in the way of publishing this article. Settle it, or publish with a reason.</source>
        <translation>Etwas steht der Veröffentlichung dieses Artikels im Weg. Es klären oder mit einer Begründung veröffentlichen.</translation>
    </message>
    <message>
        <source>Readers have nothing of this article.</source>
        <translation>Leser haben nichts von diesem Artikel.</translation>
    </message>
    <message>
        <source>The article is withdrawn already.</source>
        <translation>Der Artikel ist schon zurückgezogen.</translation>
    </message>
    <message>
        <source>The article is withdrawn: a retraction would bring its words back.</source>
        <translation>Der Artikel ist zurückgezogen: Ein Widerruf brächte seine Worte wieder.</translation>
    </message>
    <message>
        <source>The article is retracted already.</source>
        <translation>Der Artikel ist schon widerrufen.</translation>
    </message>
    <message>
        <source>These words were changed last from the same system account, which counts as one person: somebody else has to check them. The desk&apos;s settings can let several people share an account.</source>
        <translation>Diese Worte wurden zuletzt von demselben Systemkonto aus geändert, das als eine Person zählt: Jemand anderes muss sie prüfen. Die Einstellungen der Redaktion können erlauben, dass sich mehrere Leute ein Konto teilen.</translation>
    </message>
    <message>
        <source>Nobody can tell in this language whether a number, a date, a name or a denial changed. Choose another class for this change.</source>
        <translation>In dieser Sprache lässt sich nicht feststellen, ob sich eine Zahl, ein Datum, ein Name oder eine Verneinung geändert hat. Eine andere Art der Änderung wählen.</translation>
    </message>
    <message>
        <source>Who wrote it is another: that is no typing error.</source>
        <translation>Wer es geschrieben hat, ist jemand anderes: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>What the text cites or links to changes: that is no typing error.</source>
        <translation>Was der Text zitiert oder verlinkt, ändert sich: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>A block of code changes, in which nobody can tell typing errors.</source>
        <translation>Ein Codeblock ändert sich; darin lassen sich Tippfehler nicht erkennen.</translation>
    </message>
    <message>
        <source>A number changes, “%1”: that is no typing error.</source>
        <translation>Eine Zahl ändert sich, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>A date changes, “%1”: that is no typing error.</source>
        <translation>Ein Datum ändert sich, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>A name changes, or what may be one, “%1”: that is no typing error.</source>
        <translation>Ein Name ändert sich, oder was einer sein kann, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>A quotation changes, “%1”: that is no typing error.</source>
        <translation>Ein Zitat ändert sich, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>What is denied changes, “%1”: that is no typing error.</source>
        <translation>Was verneint wird, ändert sich, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>What rose or fell changes, “%1”: that is no typing error.</source>
        <translation>Was stieg oder fiel, ändert sich, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>Who says it changes, “%1”: that is no typing error.</source>
        <translation>Wer es sagt, ändert sich, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>what its source denies</source>
        <translation>was die Quelle verneint</translation>
    </message>
    <message>
        <source>Somebody changed this file since it was exported, so nothing that it says of the article was taken.</source>
        <translation>Jemand hat diese Datei seit dem Export geändert, also wurde nichts übernommen, was sie über den Artikel sagt.</translation>
    </message>
    <message>
        <source>This is no file of what was said of an article.</source>
        <translation>Diese Datei enthält nicht, was über einen Artikel gesagt wurde.</translation>
    </message>
    <message>
        <source>A newer version of Stet wrote this file. Nothing of it was taken.</source>
        <translation>Eine neuere Version von Stet hat diese Datei geschrieben. Nichts daraus wurde übernommen.</translation>
    </message>
    <message>
        <source>the source of evidence that %1 bound is not in this desk: %2</source>
        <translation>die Quelle eines Belegs von %1 ist nicht in diesem Desk: %2</translation>
    </message>
    <message>
        <source>What it says is against the rules of this desk.</source>
        <translation>Was sie sagt, ist gegen die Regeln dieses Desks.</translation>
    </message>
    <message>
        <source>there was nothing in it that the desk had not</source>
        <translation>es war nichts darin, was der Desk nicht hatte</translation>
    </message>
    <message>
        <source>its article came as a copy, which begins unchecked</source>
        <translation>ihr Artikel kam als Kopie, und die ist zu Beginn ungeprüft</translation>
    </message>
    <message>
        <source>the desk has its article under another id</source>
        <translation>der Desk hat ihren Artikel unter einer anderen Kennung</translation>
    </message>
    <message>
        <source>the desk has no article that this is about</source>
        <translation>der Desk hat keinen Artikel, um den es hier geht</translation>
    </message>
    <message>
        <source>The evidence does not say everything that these words state: %1. Say in one line why they are verified all the same.</source>
        <translation>Die Belege sagen nicht alles, was diese Worte behaupten: %1. In einer Zeile sagen, warum sie trotzdem stimmen.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>dek</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>fact %1</source>
        <translation>Faktum %1</translation>
    </message>
    <message>
        <source>caption of the lead picture</source>
        <translation>Bildunterschrift des Aufmacherbilds</translation>
    </message>
    <message>
        <source>nobody has checked “%1” – give a verdict on it</source>
        <translation>niemand hat „%1“ geprüft – geben Sie ein Urteil ab</translation>
    </message>
    <message>
        <source>words or evidence of “%1” changed since somebody checked it – check it again</source>
        <translation>Worte oder Belege von „%1“ haben sich seit der Prüfung geändert – prüfen Sie noch einmal</translation>
    </message>
    <message>
        <source>the source of “%1” says something else by now – read it again, and give another verdict</source>
        <translation>die Quelle von „%1“ sagt inzwischen etwas anderes – lesen Sie sie noch einmal, und geben Sie ein neues Urteil ab</translation>
    </message>
    <message>
        <source>“%1” is disputed – change the words, or give another verdict</source>
        <translation>„%1“ ist bestritten – ändern Sie die Worte, oder geben Sie ein anderes Urteil ab</translation>
    </message>
    <message>
        <source>“%1” needs a source – bind evidence to it, and give a verdict</source>
        <translation>„%1“ braucht eine Quelle – nennen Sie einen Beleg, und geben Sie ein Urteil ab</translation>
    </message>
    <message>
        <source>“%1” was checked by who last changed these words – let somebody else check it</source>
        <translation>„%1“ hat geprüft, wer diese Worte zuletzt geändert hat – jemand anderes muss prüfen</translation>
    </message>
    <message>
        <source>“%1” is verified without whole evidence – bind evidence to it</source>
        <translation>„%1“ ist ohne vollständigen Beleg geprüft – nennen Sie einen Beleg</translation>
    </message>
    <message>
        <source>nobody has signed the article – sign it once it is checked</source>
        <translation>niemand hat den Artikel freigegeben – geben Sie ihn frei, sobald er geprüft ist</translation>
    </message>
    <message>
        <source>the article changed since %1 signed it – let it be signed again</source>
        <translation>der Artikel hat sich geändert, seit %1 ihn freigegeben hat – er muss noch einmal freigegeben werden</translation>
    </message>
    <message>
        <source>%1 wrote most of the article – let somebody else sign it</source>
        <translation>%1 hat das meiste geschrieben – jemand anderes muss freigeben</translation>
    </message>
    <message>
        <source>what stands around “%1” changed since somebody checked it – look at it again</source>
        <translation>was um „%1“ steht, hat sich seit der Prüfung geändert – sehen Sie noch einmal hin</translation>
    </message>
    <message>
        <source>“%1” was checked, and is gone from the article – see whether it is missing</source>
        <translation>„%1“ war geprüft und steht nicht mehr im Artikel – sehen Sie nach, ob es fehlt</translation>
    </message>
    <message>
        <source>a note on “%1” is open – answer it, or settle it</source>
        <translation>eine Notiz zu „%1“ ist offen – beantworten oder erledigen Sie sie</translation>
    </message>
    <message>
        <source>“%1” has neither a primary source nor enough independent ones – bind more evidence, or state a source&apos;s role</source>
        <translation>„%1“ hat weder eine Primärquelle noch genug unabhängige – nennen Sie mehr Belege, oder geben Sie die Rolle einer Quelle an</translation>
    </message>
    <message>
        <source>readers would meet this on the page: %1 – mend it in the text</source>
        <translation>das träfen Leser auf der Seite an: %1 – bessern Sie es im Text aus</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 imported what was said of the words.</source>
        <translation>%1 importierte, was über die Worte gesagt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Whoever checked their own words looks at each claim a second time before signing; %n claim(s) wait for that. Nothing was changed.</source>
        <translation>
            <numerusform>Wer eigene Worte geprüft hat, sieht vor der Freigabe jede Aussage ein zweites Mal an; %n Aussage wartet darauf. Nichts wurde geändert.</numerusform>
            <numerusform>Wer eigene Worte geprüft hat, sieht vor der Freigabe jede Aussage ein zweites Mal an; %n Aussagen warten darauf. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody signed it at this desk: it is in check</source>
        <translation>niemand hat ihn in dieser Redaktion freigegeben: Er ist in Prüfung</translation>
    </message>
    <message>
        <source>What was said of these words was changed in the meantime. Look at it before you sign. Nothing was changed.</source>
        <translation>Was zu diesen Worten gesagt war, wurde inzwischen geändert. Vor der Freigabe noch einmal ansehen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The folder of the site cannot be opened.</source>
        <translation>Der Ordner der Website lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The site is being written into this folder already, by another window or program. Nothing was changed.</source>
        <translation>Die Website wird gerade von einem anderen Fenster oder Programm in diesen Ordner geschrieben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something that Stet did not write, or that was changed since, stands where the journal of its writing has to go: %1. Move it away.</source>
        <translation>Wo das Journal des Schreibens stehen muss, steht etwas, das Stet nicht geschrieben hat oder das seitdem geändert wurde: %1. Bitte anderswohin legen.</translation>
    </message>
    <message>
        <source>Something that Stet did not write, or cannot read, stands where its note of the site&apos;s files has to go: %1.</source>
        <translation>Wo Stet die Dateien der Website vermerkt, steht etwas, das Stet nicht geschrieben hat oder nicht lesen kann: %1.</translation>
    </message>
    <message>
        <source>Something that Stet did not write stands where new files of the site have to go: %1. Move it away, or choose another folder.</source>
        <translation>Wo neue Dateien der Website bereitliegen müssen, steht etwas, das Stet nicht geschrieben hat: %1. Bitte anderswohin legen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>This folder is not empty, and holds no site that Stet wrote. Choose an empty one, or one that does not exist yet.</source>
        <translation>Dieser Ordner ist nicht leer, und darin liegt keine Website, die Stet geschrieben hat. Bitte einen leeren wählen oder einen, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>No site that Stet wrote stands there.</source>
        <translation>Dort steht keine Website, die Stet geschrieben hat.</translation>
    </message>
    <message>
        <source>“%1” was judged by who wrote it – look at it a second time</source>
        <translation>über „%1“ hat geurteilt, wer es geschrieben hat – sehen Sie ein zweites Mal hin</translation>
    </message>
    <message numerus="yes">
        <source>Evidence can be bound to 1 to %n claims at once. Nothing was changed.</source>
        <translation>
            <numerusform>Belege lassen sich an 1 bis %n Aussage auf einmal binden. Nichts wurde geändert.</numerusform>
            <numerusform>Belege lassen sich an 1 bis %n Aussagen auf einmal binden. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The evidence in whose place this comes was taken back in the meantime. Nothing was changed.</source>
        <translation>Der Beleg, an dessen Stelle dieser tritt, wurde inzwischen zurückgenommen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Only a claim whose words are gone from the article is ended. Nothing was changed.</source>
        <translation>Nur eine Aussage, deren Worte aus dem Artikel verschwunden sind, wird beendet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This claim was not ended. Nothing was changed.</source>
        <translation>Diese Aussage wurde nicht beendet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 bound the words that the source %2 has by now to %3, in the place of those that are gone.</source>
        <translation>%1 band die Worte, die in der Quelle %2 inzwischen stehen, an %3, an der Stelle derer, die fort sind.</translation>
    </message>
    <message>
        <source>%1 ended the claim %2, whose words are gone.</source>
        <translation>%1 beendete die Aussage %2, deren Worte verschwunden sind.</translation>
    </message>
    <message>
        <source>%1 took up the claim %2 again.</source>
        <translation>%1 nahm die Aussage %2 wieder auf.</translation>
    </message>
    <message>
        <source>%1 exported the page over what stood in the way (%2).</source>
        <translation>%1 exportierte die Seite über das hinweg, was im Weg stand (%2).</translation>
    </message>
    <message>
        <source>%1 had a picture copied for readers.</source>
        <translation>%1 ließ ein Bild für Leser kopieren.</translation>
    </message>
    <message>
        <source>Rules that guard this desk&apos;s record are missing from its file or were altered (%1), so somebody may have changed what stands in it. It is open for reading only. Check it with stetctl doctor, and go on with a copy of its folder from before.</source>
        <translation>Regeln, die die Aufzeichnungen dieser Redaktion schützen, fehlen in ihrer Datei oder wurden geändert (%1); jemand kann also geändert haben, was darin steht. Sie ist nur zum Lesen geöffnet. Mit „stetctl doctor“ prüfen und mit einer Kopie ihres Ordners von davor weiterarbeiten.</translation>
    </message>
    <message>
        <source>Rules that guard the record of this older desk are missing from its file or were altered (%1). It was not upgraded and not changed. Go on with a copy of its folder from before.</source>
        <translation>Regeln, die die Aufzeichnungen dieser älteren Redaktion schützen, fehlen in ihrer Datei oder wurden geändert (%1). Sie wurde nicht umgestellt und nicht verändert. Mit einer Kopie ihres Ordners von davor weiterarbeiten.</translation>
    </message>
    <message>
        <source>Something stands in the way of exporting this page. Settle it, or export it with a reason. Nothing was written.</source>
        <translation>Etwas steht dem Export dieser Seite im Weg. Klären Sie es, oder exportieren Sie sie mit einer Begründung. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>it is nested too deep.</source>
        <translation>sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The part of Stet that reads pictures is not installed.</source>
        <translation>Der Teil von Stet, der Bilder liest, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The picture could not be read: the program that reads it ended before its time.</source>
        <translation>Das Bild konnte nicht gelesen werden: Das Programm, das es liest, endete vor der Zeit.</translation>
    </message>
    <message>
        <source>It took longer than a minute.</source>
        <translation>Es dauerte länger als eine Minute.</translation>
    </message>
    <message>
        <source>This is bound to the claims already. Nothing was changed.</source>
        <translation>Das ist schon an die Aussagen gebunden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Somebody objected to these words, and you wrote them: somebody else ends this claim. Nothing was changed.</source>
        <translation>Jemand hat diese Worte beanstandet, und Sie haben sie geschrieben: Die Aussage beendet jemand anders. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>the picture “%1” says nothing to those who do not see it – write what it shows</source>
        <translation>das Bild „%1“ sagt denen nichts, die es nicht sehen – schreiben Sie, was es zeigt</translation>
    </message>
    <message>
        <source>nobody is credited for the picture “%1” – write whose it is, and under which licence, behind a bar in its caption</source>
        <translation>für das Bild „%1“ ist niemand genannt – schreiben Sie hinter einem senkrechten Strich in der Bildunterschrift, von wem es ist und unter welcher Lizenz</translation>
    </message>
    <message>
        <source>Another picture is shown: that is no typing error.</source>
        <translation>Ein anderes Bild wird gezeigt: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>the library has it under other terms as &quot;%1&quot;</source>
        <translation>die Bibliothek hat sie unter anderen Bedingungen als „%1“</translation>
    </message>
    <message>
        <source>it came meanwhile as &quot;%1&quot;, which it is one with now</source>
        <translation>sie kam inzwischen als „%1“ und ist jetzt eins damit</translation>
    </message>
    <message>
        <source>What was retracted or withdrawn comes back by an editor&apos;s note alone, which tells readers why.</source>
        <translation>Was widerrufen oder zurückgezogen wurde, kommt nur mit einer Anmerkung der Redaktion wieder, die Lesern sagt, warum.</translation>
    </message>
    <message>
        <source>This source has a link: have its page looked at. Nothing was changed.</source>
        <translation>Diese Quelle hat einen Link: Lassen Sie ihre Seite ansehen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The card could not be drawn.</source>
        <translation>Die Karte konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>%3 last changed these words here, on the account of %1, so nothing that %1 says of them counts: %2</source>
        <translation>%3 hat diese Worte hier zuletzt geändert, unter dem Konto von %1; was %1 darüber sagt, zählt deshalb nicht: %2</translation>
    </message>
    <message>
        <source>An edit can be proposed for the headline, the dek, the text, the caption of the lead picture and the facts. For other words write a note. Nothing was changed.</source>
        <translation>Änderungen lassen sich für Überschrift, Vorspann, Text, die Unterschrift des Aufmacherbilds und die Fakten vorschlagen. Zu anderen Worten schreiben Sie eine Notiz. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A fact has a name in its first line and a value in its second. Nothing was changed.</source>
        <translation>Ein Fakt hat in der ersten Zeile einen Namen und in der zweiten einen Wert. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A version or the name of a model changes, “%1”: that is no typing error.</source>
        <translation>Eine Version oder die Bezeichnung eines Modells ändert sich, „%1“: Das ist kein Tippfehler.</translation>
    </message>
    <message>
        <source>The words of this evidence stay at another desk: nobody here can say what else they carry.</source>
        <translation>Die Worte dieses Belegs bleiben in einer anderen Redaktion: Niemand hier kann sagen, was sie sonst noch tragen.</translation>
    </message>
    <message>
        <source>%1 took back to have looked at the source %2.</source>
        <translation>%1 nahm den Blick auf die Quelle %2 zurück.</translation>
    </message>
    <message>
        <source>This source is not as that look left it, so the look stays. Nothing was changed.</source>
        <translation>Diese Quelle ist nicht mehr so, wie jener Blick sie ließ, daher bleibt er. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>A look at a source holds for 1 to %n days.</source>
        <translation>
            <numerusform>Ein Blick auf eine Quelle gilt für 1 bis %n Tag.</numerusform>
            <numerusform>Ein Blick auf eine Quelle gilt für 1 bis %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 verified</source>
        <translation>%1 geprüft</translation>
    </message>
    <message>
        <source>%1 attested</source>
        <translation>%1 bezeugt</translation>
    </message>
    <message>
        <source>%1 not a fact</source>
        <translation>%1 keine Tatsache</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>What is bound to these words was attested at another desk and its words stay there: only who can read it can verify by it.</source>
        <translation>Was an diese Worte gebunden ist, wurde in einer anderen Redaktion bezeugt, und die Worte bleiben dort: Nur wer sie lesen kann, kann damit prüfen.</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>What %1 attested came with its words this time, but this desk keeps it as it was taken first, without them. Have it bound once more there: %2</source>
        <translation>Was %1 bezeugt hat, kam diesmal mit seinen Worten, aber diese Redaktion behält es ohne sie, wie sie es zuerst übernommen hat. Lassen Sie es dort noch einmal binden: %2</translation>
    </message>
    <message>
        <source>This look is %1&apos;s, so only they take it back. Nothing was changed.</source>
        <translation>Dies ist der Blick von %1, nur sie oder er nimmt ihn zurück. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>stet::CorrectionsModel</name>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Clarification</source>
        <translation>Klarstellung</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>Anmerkung der Redaktion</translation>
    </message>
    <message>
        <source>Refile</source>
        <translation>Neufassung</translation>
    </message>
    <message>
        <source>Retraction</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
</context>
<context>
    <name>stet::DeployCommand</name>
    <message>
        <source>The command ends with a backslash.</source>
        <translation>Der Befehl endet mit einem umgekehrten Schrägstrich.</translation>
    </message>
    <message>
        <source>A quotation mark %1 is never closed.</source>
        <translation>Ein Anführungszeichen %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is no program to run.</source>
        <translation>Es ist kein Programm da, das ausgeführt werden könnte.</translation>
    </message>
    <message>
        <source>“%1” means nothing here, since no shell reads the command. Put it into a script, and name that.</source>
        <translation>„%1“ bedeutet hier nichts, weil keine Shell den Befehl liest. Schreiben Sie es in ein Skript und nennen Sie hier das Skript.</translation>
    </message>
</context>
<context>
    <name>stet::DeployPane</name>
    <message>
        <source>Run it &amp;by itself once the site is written</source>
        <translation>Von selbst aus&amp;führen, sobald die Website geschrieben ist</translation>
    </message>
    <message>
        <source>&amp;Run it now</source>
        <translation>&amp;Jetzt ausführen</translation>
    </message>
    <message>
        <source>Command that brings the site to its server</source>
        <translation>Befehl, der die Website auf ihren Server bringt</translation>
    </message>
    <message>
        <source>Then run, for example: rsync -a --delete {site}/ desk.example:/srv/site</source>
        <translation>Dann ausführen, zum Beispiel: rsync -a --delete {site}/ desk.example:/srv/site</translation>
    </message>
    <message>
        <source>What the command said</source>
        <translation>Was der Befehl ausgab</translation>
    </message>
    <message>
        <source>%1 stands for the folder. No shell reads the command; it is yours, not the desk’s, and no other account runs it.</source>
        <translation>%1 steht für den Ordner. Keine Shell liest den Befehl; er gehört Ihnen, nicht der Redaktion, und kein anderes Konto führt ihn aus.</translation>
    </message>
    <message>
        <source>Write the site first.</source>
        <translation>Schreiben Sie zuerst die Website.</translation>
    </message>
</context>
<context>
    <name>stet::DeskActions</name>
    <message>
        <source>&amp;Owner…</source>
        <translation>Zuständi&amp;g…</translation>
    </message>
    <message>
        <source>Chec&amp;ker…</source>
        <translation>Fakten&amp;check…</translation>
    </message>
    <message>
        <source>D&amp;ue time…</source>
        <translation>F&amp;rist…</translation>
    </message>
    <message>
        <source>Cate&amp;gory…</source>
        <translation>R&amp;essort…</translation>
    </message>
    <message>
        <source>&amp;Add a tag…</source>
        <translation>Schlagwort &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Re&amp;move a tag…</source>
        <translation>Schlagwort ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Review &amp;interval…</source>
        <translation>&amp;Intervall der Nachprüfung…</translation>
    </message>
    <message>
        <source>&amp;Export as Markdown…</source>
        <translation>Als &amp;Markdown exportieren…</translation>
    </message>
    <message>
        <source>Narrow by %1…</source>
        <translation>Eingrenzen nach %1…</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Diese Suche merken…</translation>
    </message>
    <message>
        <source>Rename this search…</source>
        <translation>Diese Suche umbenennen…</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>Diese Suche entfernen</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Spalten wählen…</translation>
    </message>
    <message>
        <source>Go to the heads of the columns</source>
        <translation>Zu den Spaltenköpfen</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>&amp;Page beside the list</source>
        <translation>&amp;Seite neben der Liste</translation>
    </message>
    <message>
        <source>Scroll the page down</source>
        <translation>Seite nach unten rollen</translation>
    </message>
    <message>
        <source>Scroll the page up</source>
        <translation>Seite nach oben rollen</translation>
    </message>
    <message>
        <source>Go to “%1”</source>
        <translation>Zu „%1“</translation>
    </message>
    <message>
        <source>Go to the side bar</source>
        <translation>Zur Seitenleiste</translation>
    </message>
    <message>
        <source>Go to what stands beside the list</source>
        <translation>Zu dem, was neben der Liste steht</translation>
    </message>
    <message>
        <source>&amp;Who works on what now…</source>
        <translation>&amp;Wer jetzt woran arbeitet…</translation>
    </message>
    <message>
        <source>&amp;Saved searches</source>
        <translation>Gespeicherte &amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Categories</source>
        <translation>&amp;Ressorts</translation>
    </message>
    <message>
        <source>&amp;Undo the last step of the desk</source>
        <translation>Letzten Schritt der Redaktion &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo – %1</source>
        <translation>&amp;Rückgängig – %1</translation>
    </message>
    <message>
        <source>&amp;Redo the last step of the desk</source>
        <translation>Letzten Schritt der Redaktion &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo – %1</source>
        <translation>&amp;Wiederholen – %1</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Se&amp;nd to fact-check…</source>
        <translation>Zum Faktenchec&amp;k schicken…</translation>
    </message>
</context>
<context>
    <name>stet::DeskArea</name>
    <message>
        <source>read the titles of the articles</source>
        <translation>die Titel der Artikel lesen</translation>
    </message>
    <message>
        <source>open the linked article</source>
        <translation>den verlinkten Artikel öffnen</translation>
    </message>
    <message>
        <source>This link is not opened from here.</source>
        <translation>Dieser Link wird von hier nicht geöffnet.</translation>
    </message>
    <message>
        <source>Opened in the browser: %1</source>
        <translation>Im Browser geöffnet: %1</translation>
    </message>
    <message>
        <source>Drop to import articles and sources</source>
        <translation>Loslassen, um Artikel und Quellen zu importieren</translation>
    </message>
    <message>
        <source>This desk can be read but not changed</source>
        <translation>Diese Redaktion kann gelesen, aber nicht geändert werden</translation>
    </message>
    <message>
        <source>Drop to keep files as what sources said, or to import articles and lists of sources</source>
        <translation>Ablegen, um Dateien als Gesagtes von Quellen aufzubewahren oder um Artikel und Quellenlisten zu importieren</translation>
    </message>
    <message>
        <source>cite these words</source>
        <translation>mit diesen Worten zu belegen</translation>
    </message>
    <message>
        <source>Other steps in the library came since. Take those back first.</source>
        <translation>Seither kamen weitere Schritte in der Quellenbibliothek. Nehmen Sie zuerst diese zurück.</translation>
    </message>
    <message>
        <source>open the article</source>
        <translation>den Artikel öffnen</translation>
    </message>
    <message>
        <source>Drop to make a source of the page</source>
        <translation>Loslassen, um aus der Seite eine Quelle zu machen</translation>
    </message>
    <message>
        <source>Drop to read the page and take it into the library</source>
        <translation>Loslassen, um die Seite zu lesen und in die Bibliothek zu nehmen</translation>
    </message>
</context>
<context>
    <name>stet::DeskChoices</name>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>a day and a time, in the signs of QLocale</comment>
        <translation>ddd, d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Textsorte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Kein Ressort</translation>
    </message>
    <message>
        <source>As its kind says</source>
        <translation>Wie in der Textsorte</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln day(s)</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>No due time</source>
        <translation>Keine Frist</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>Nobody has an article open</source>
        <translation>Niemand hat einen Artikel geöffnet</translation>
    </message>
    <message>
        <source>this time is over: late at once</source>
        <translation>diese Zeit ist vorbei: sofort überfällig</translation>
    </message>
</context>
<context>
    <name>stet::DeskCommands</name>
    <message>
        <source>“%1”, who is not on the roster</source>
        <translation>„%1“, nicht in der Personenliste</translation>
    </message>
    <message>
        <source>Give to: the new owner</source>
        <translation>Übergeben an: neue Zuständigkeit</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Faktencheck durch</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>New category “%1”</source>
        <translation>Neues Ressort „%1“</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Neues Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Check again: choose, or type a number of days</source>
        <translation>Nachprüfung: wählen oder eine Zahl von Tagen tippen</translation>
    </message>
    <message>
        <source>Due: choose, or type 16:00 or 2026-03-04 16:00</source>
        <translation>Frist: wählen oder 16:00 oder 4.3.2026 16:00 tippen</translation>
    </message>
    <message>
        <source>Export as Markdown into a folder</source>
        <translation>Als Markdown in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <translation>Eingrenzen nach %1</translation>
    </message>
    <message>
        <source>Name of this search</source>
        <translation>Name dieser Suche</translation>
    </message>
    <message>
        <source>Keep this search as “%1”</source>
        <translation>Diese Suche als „%1“ merken</translation>
    </message>
    <message>
        <source>New name of this search</source>
        <translation>Neuer Name dieser Suche</translation>
    </message>
    <message>
        <source>Name it “%1”</source>
        <translation>„%1“ nennen</translation>
    </message>
    <message>
        <source>The search “%1” was removed.</source>
        <translation>Die Suche „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>read what there is to choose from</source>
        <translation>lesen, was zur Wahl steht</translation>
    </message>
    <message>
        <source>Send to fact-check: who checks</source>
        <translation>Zur Faktenprüfung geben: wer prüft</translation>
    </message>
    <message>
        <source>read who works on what</source>
        <translation>lesen, wer woran arbeitet</translation>
    </message>
    <message>
        <source>Who works on what now</source>
        <translation>Wer jetzt woran arbeitet</translation>
    </message>
</context>
<context>
    <name>stet::DeskFormPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>What this desk says of itself, to its people and on its pages.</source>
        <translation>Was diese Redaktion von sich sagt, ihren Leuten und auf ihren Seiten.</translation>
    </message>
    <message>
        <source>desk@example.org; readers write there</source>
        <translation>redaktion@example.org; dorthin schreiben Leser</translation>
    </message>
    <message>
        <source>https://desk.example; where its pages stand</source>
        <translation>https://redaktion.example; dort stehen ihre Seiten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Base address</source>
        <translation>&amp;Basisadresse</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Changed elsewhere to “%1” meanwhile. Apply puts yours there.</source>
        <translation>Inzwischen anderswo in „%1“ geändert. Anwenden setzt das Eigene an die Stelle.</translation>
    </message>
    <message>
        <source>Changed elsewhere just now.</source>
        <translation>Gerade anderswo geändert.</translation>
    </message>
    <message>
        <source>wiki.example:8080, intranet; else only public ones</source>
        <translation>wiki.example:8080, intranet; sonst nur öffentliche</translation>
    </message>
    <message>
        <source>Sources are fetched from public addresses alone, and from these hosts in your own network.</source>
        <translation>Quellen werden nur von öffentlichen Adressen abgerufen und von diesen Rechnern im eigenen Netz.</translation>
    </message>
    <message>
        <source>&amp;Private hosts</source>
        <translation>&amp;Private Rechner</translation>
    </message>
    <message>
        <source>The largest file, in megabytes, that the desk keeps of a source: a saved page, a PDF, a recording. At most 200.</source>
        <translation>Die größte Datei in Megabyte, die die Redaktion von einer Quelle aufbewahrt: eine gespeicherte Seite, ein PDF, eine Aufnahme. Höchstens 200.</translation>
    </message>
    <message>
        <source>Largest source &amp;file, MB</source>
        <translation>Größte Quellen&amp;datei, MB</translation>
    </message>
    <message>
        <source>After so many days a source is due: its page is to be fetched again, and where it has no link a person is asked to look.</source>
        <translation>Nach so vielen Tagen ist eine Quelle fällig: Ihre Seite ist neu abzurufen, und wo sie keinen Link hat, soll jemand nachsehen.</translation>
    </message>
    <message>
        <source>Days between loo&amp;ks</source>
        <translation>Tage zwischen zwei Blic&amp;ken</translation>
    </message>
</context>
<context>
    <name>stet::DeskKeeper</name>
    <message>
        <source>read the settings of the desk</source>
        <translation>die Einstellungen der Redaktion lesen</translation>
    </message>
    <message>
        <source>read the roster</source>
        <translation>die Liste der Leute lesen</translation>
    </message>
    <message>
        <source>keep the settings of the desk</source>
        <translation>die Einstellungen der Redaktion behalten</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>The settings of the desk are kept.</source>
        <translation>Die Einstellungen der Redaktion sind behalten.</translation>
    </message>
    <message>
        <source>The categories are kept.</source>
        <translation>Die Ressorts sind behalten.</translation>
    </message>
    <message>
        <source>rename the category in its articles</source>
        <translation>das Ressort in seinen Artikeln umbenennen</translation>
    </message>
    <message>
        <source>rename the category in the list; its articles have the new name</source>
        <translation>das Ressort in der Liste umbenennen; seine Artikel haben den neuen Namen</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now, in its articles too.</source>
        <translation>„%1“ heißt jetzt „%2“, auch in den Artikeln.</translation>
    </message>
    <message>
        <source>keep the kind</source>
        <translation>die Textsorte behalten</translation>
    </message>
    <message>
        <source>The kind is kept.</source>
        <translation>Die Textsorte ist behalten.</translation>
    </message>
    <message>
        <source>add to the roster</source>
        <translation>in die Liste der Leute aufnehmen</translation>
    </message>
    <message>
        <source>“%1” is on the roster.</source>
        <translation>„%1“ steht in der Liste der Leute.</translation>
    </message>
    <message>
        <source>change the roster</source>
        <translation>die Liste der Leute ändern</translation>
    </message>
    <message>
        <source>The roster is kept.</source>
        <translation>Die Liste der Leute ist behalten.</translation>
    </message>
    <message>
        <source>rename somebody on the roster</source>
        <translation>jemanden in der Liste der Leute umbenennen</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now, in their articles too. The record keeps the former name.</source>
        <translation>„%1“ heißt jetzt „%2“, auch in den Artikeln. Das Protokoll behält den früheren Namen.</translation>
    </message>
</context>
<context>
    <name>stet::DeskNumbers</name>
    <message>
        <source>read the kinds of articles</source>
        <translation>die Textsorten lesen</translation>
    </message>
    <message>
        <source>count the articles</source>
        <translation>die Artikel zählen</translation>
    </message>
</context>
<context>
    <name>stet::DeskOpener</name>
    <message>
        <source>open this desk</source>
        <translation>diese Redaktion öffnen</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>make the desk</source>
        <translation>die Redaktion anlegen</translation>
    </message>
    <message>
        <source>make the sample desk</source>
        <translation>die Beispielredaktion anlegen</translation>
    </message>
</context>
<context>
    <name>stet::DeskPage</name>
    <message>
        <source>read the list of articles</source>
        <translation>die Liste der Artikel lesen</translation>
    </message>
    <message>
        <source>make the article</source>
        <translation>den Artikel anlegen</translation>
    </message>
    <message>
        <source>The article that you come from is not in this list.</source>
        <translation>Der Artikel, von dem Sie kommen, steht nicht in dieser Liste.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>stet::DeskSidebar</name>
    <message>
        <source>Queues and categories</source>
        <translation>Stapel und Ressorts</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Ressorts</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
</context>
<context>
    <name>stet::DeskTextsPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Pages of the published site about the desk itself, in Markdown. Each page links to them; a text that is empty makes none.</source>
        <translation>Seiten der veröffentlichten Website über die Redaktion selbst, in Markdown. Jede Seite verlinkt sie; ein leerer Text ergibt keine.</translation>
    </message>
    <message>
        <source>A&amp;bout the desk</source>
        <translation>Ü&amp;ber die Redaktion</translation>
    </message>
    <message>
        <source>How it &amp;verifies and corrects</source>
        <translation>Wie sie &amp;prüft und korrigiert</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile. Apply puts yours there.</source>
        <translation>Inzwischen anderswo geändert. Anwenden setzt das Eigene an die Stelle.</translation>
    </message>
    <message>
        <source>Changed elsewhere just now.</source>
        <translation>Gerade anderswo geändert.</translation>
    </message>
    <message>
        <source>&amp;Draw a card for pages without a picture</source>
        <translation>&amp;Karte für Seiten ohne Bild zeichnen</translation>
    </message>
    <message>
        <source>It shows the headline where somebody shares the page’s address. It is drawn once, when the site is written, and kept in the desk.</source>
        <translation>Sie zeigt die Überschrift, wo jemand die Adresse der Seite teilt. Sie wird einmal gezeichnet, wenn die Website geschrieben wird, und in der Redaktion aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>stet::DetailsPanel</name>
    <message>
        <source>Fact table</source>
        <translation>Faktentabelle</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Last change that readers are told of, year-month-day</source>
        <translation>Letzte Änderung, die Leser erfahren, Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>robots, firmware</source>
        <translation>Roboter, Firmware</translation>
    </message>
    <message>
        <source>as the kind says</source>
        <translation>wie in der Textsorte</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Days between re-checks</source>
        <translation>Tage zwischen Nachprüfungen</translation>
    </message>
    <message>
        <source>This is not a date; write it as 2026-03-04.</source>
        <translation>Das ist kein Datum; die Schreibweise ist 2026-03-04.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Aufmacherbild</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>Letzte Aktualisierung</translation>
    </message>
    <message>
        <source>Re-check every</source>
        <translation>Neu prüfen alle</translation>
    </message>
    <message>
        <source>Length to aim at</source>
        <translation>Angestrebte Länge</translation>
    </message>
    <message>
        <source>What the lead picture shows, for those who do not see it</source>
        <translation>Was das Aufmacherbild zeigt, für alle, die es nicht sehen</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Caption of the lead picture, and behind a bar the credit line</source>
        <translation>Bildunterschrift des Aufmacherbilds, hinter einem Strich der Bildnachweis</translation>
    </message>
    <message>
        <source>Caption | credit line</source>
        <translation>Bildunterschrift | Bildnachweis</translation>
    </message>
    <message>
        <source>Licence of the lead picture, and its address behind it where it has one</source>
        <translation>Lizenz des Aufmacherbilds, dahinter ihre Adresse, falls sie eine hat</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>What is offered to read next: addresses of articles, with commas between them</source>
        <translation>Was zum Weiterlesen angeboten wird: Adressen von Artikeln, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>as the site chooses</source>
        <translation>wie die Website auswählt</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>Weiterlesen</translation>
    </message>
</context>
<context>
    <name>stet::DiffText</name>
    <message>
        <source>of other words</source>
        <translation>anderer Worte</translation>
    </message>
    <message>
        <source> […] %1 characters alike […] </source>
        <translation> […] %1 gleiche Zeichen […] </translation>
    </message>
    <message>
        <source> […] There is more; it is too long to be shown here.</source>
        <translation> […] Es geht weiter; für diese Ansicht ist es zu lang.</translation>
    </message>
    <message>
        <source>The same on both sides: %1.</source>
        <translation>Auf beiden Seiten gleich: %1.</translation>
    </message>
</context>
<context>
    <name>stet::DraftFinder</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to replace</source>
        <translation>Nichts zu ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %Ln place(s)</source>
        <translation>
            <numerusform>An %Ln Stelle ersetzt</numerusform>
            <numerusform>An %Ln Stellen ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a field of an article, and how many places in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stet::DraftRecorder</name>
    <message>
        <source>This text was changed elsewhere at the same time. Yours are still here.</source>
        <translation>Dieser Text wurde gleichzeitig anderswo geändert. Die eigenen Worte stehen noch hier.</translation>
    </message>
    <message>
        <source>The last words of this article were given up.</source>
        <translation>Die letzten Worte dieses Artikels wurden aufgegeben.</translation>
    </message>
    <message>
        <source>The desk does not answer.</source>
        <translation>Die Redaktion antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>stet::DraftUndo</name>
    <message>
        <source>the headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>the dek</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the kind</source>
        <translation>Textsorte</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>the authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>the tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>the facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>a source’s role</source>
        <translation>Rolle einer Quelle</translation>
    </message>
    <message>
        <source>the corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>the lead image</source>
        <translation>Aufmacherbild</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>the interval of review</source>
        <translation>Intervall der Nachprüfung</translation>
    </message>
    <message>
        <source>changes in several fields</source>
        <translation>Änderungen in mehreren Feldern</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>Änderung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) in %1</source>
        <translation>
            <numerusform>%Ln Änderung: %1</numerusform>
            <numerusform>%Ln Änderungen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>change of spaces</source>
        <translation>Änderung von Leerzeichen</translation>
    </message>
    <message>
        <source>typing “%1”</source>
        <translation>„%1“ tippen</translation>
    </message>
    <message>
        <source>deleting “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>change of “%1”</source>
        <translation>Änderung von „%1“</translation>
    </message>
    <message>
        <source>These words were changed by someone else since, so they stay: %1.</source>
        <translation>Diese Worte hat seither jemand anders geändert, darum bleiben sie: %1.</translation>
    </message>
    <message>
        <source>The text is not the one that this step was made in; nothing was undone.</source>
        <translation>Der Text ist nicht der, in dem dieser Schritt geschah; nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The text is not the one that this step was made in; nothing was done.</source>
        <translation>Der Text ist nicht der, in dem dieser Schritt geschah; nichts wurde getan.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>the length to aim at</source>
        <translation>die angestrebte Länge</translation>
    </message>
    <message>
        <source>what the lead image shows</source>
        <translation>Beschreibung des Aufmacherbilds</translation>
    </message>
    <message>
        <source>the lead image’s caption</source>
        <translation>Unterschrift des Aufmacherbilds</translation>
    </message>
    <message>
        <source>what to read next</source>
        <translation>Weiterlesen</translation>
    </message>
</context>
<context>
    <name>stet::DropRules</name>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“%1” is a picture: drop it on the text of an article.</source>
        <translation>„%1“ ist ein Bild: Auf den Text eines Artikels ziehen.</translation>
    </message>
    <message>
        <source>“%1” is an article: drop it on the list of the desk.</source>
        <translation>„%1“ ist ein Artikel: Auf die Liste der Redaktion ziehen.</translation>
    </message>
    <message>
        <source>“%1” is a folder: drop it on the list of the desk.</source>
        <translation>„%1“ ist ein Ordner: Auf die Liste der Redaktion ziehen.</translation>
    </message>
    <message>
        <source>“%1” is a folder. All articles, sources and pictures below it would be imported, and the settings of a desk where it holds them.</source>
        <translation>„%1“ ist ein Ordner. Importiert würden alle Artikel, Quellen und Bilder darin und, wo er sie enthält, die Einstellungen einer Redaktion.</translation>
    </message>
    <message>
        <source>Import the folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>By its name “%1” holds people or comments of a desk, not sources. They would be taken into this desk; its settings stay.</source>
        <translation>Dem Namen nach enthält „%1“ Personen oder Kommentare einer Redaktion, keine Quellen. Sie würden in diese Redaktion übernommen; deren Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>„%1“: %2.</translation>
    </message>
    <message>
        <source>Stet takes articles in Markdown (.md) and sources in CSL-JSON, BibTeX or RIS (.json, .bib, .ris), and “%1” is neither.</source>
        <translation>Stet nimmt Artikel in Markdown (.md) und Quellen in CSL-JSON, BibTeX oder RIS (.json, .bib, .ris); „%1“ ist keines davon.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The sources in “%1” would be imported into the library.</source>
        <translation>Die Quellen in „%1“ würden in die Quellenbibliothek importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files would be imported into the desk.</source>
        <translation>
            <numerusform>%Ln Datei würde in die Redaktion importiert.</numerusform>
            <numerusform>%Ln Dateien würden in die Redaktion importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists of sources are imported and other files are kept: drop them one kind at a time.</source>
        <translation>Quellenlisten werden importiert und andere Dateien aufbewahrt: Nur eine Art auf einmal ablegen.</translation>
    </message>
    <message>
        <source>“%1” is a hand-over: drop it on the list of the desk.</source>
        <translation>„%1“ ist eine Übergabe: Auf die Liste der Redaktion ziehen.</translation>
    </message>
</context>
<context>
    <name>stet::EditorActions</name>
    <message>
        <source>H2</source>
        <translation>Ü2</translation>
    </message>
    <message>
        <source>H3</source>
        <translation>Ü3</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>stet::EmptyState</name>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
    </message>
    <message>
        <source>Try fewer words or the beginning of one. Search looks at headlines, texts and sources of what is shown here.</source>
        <translation>Weniger Wörter oder ein Wortanfang helfen oft. Gesucht wird in Überschriften, Texten und Quellen dessen, was hier gezeigt wird.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Articles that you delete wait here and can be restored at any time.</source>
        <translation>Gelöschte Artikel warten hier und lassen sich jederzeit wiederherstellen.</translation>
    </message>
    <message>
        <source>Write the first article</source>
        <translation>Den ersten Artikel schreiben</translation>
    </message>
    <message>
        <source>Nothing in “%1”</source>
        <translation>Nichts in „%1“</translation>
    </message>
    <message>
        <source>No article in “%1”</source>
        <translation>Kein Artikel in „%1“</translation>
    </message>
    <message>
        <source>Settings of the desk…</source>
        <translation>Einstellungen der Redaktion…</translation>
    </message>
    <message>
        <source>Start with a headline, import Markdown files and a library of sources that you already have, or say first which categories and people this desk has.</source>
        <translation>Mit einer Überschrift beginnen, vorhandene Markdown-Dateien und eine Quellensammlung importieren, oder zuerst sagen, welche Ressorts und Leute diese Redaktion hat.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Choose articles in another queue and give them this category, or start one here.</source>
        <translation>Wählen Sie Artikel in einem anderen Stapel und geben Sie ihnen dieses Ressort, oder beginnen Sie hier einen.</translation>
    </message>
    <message>
        <source>Articles that are due today, or late, are listed here. Choose some in another queue and give them a due time.</source>
        <translation>Hier stehen Artikel, die heute fällig oder überfällig sind. Wählen Sie welche in einem anderen Stapel und geben Sie ihnen einen Termin.</translation>
    </message>
    <message>
        <source>Articles that wait for a checker are listed here. Choose a draft and set its status to in fact-check.</source>
        <translation>Hier stehen Artikel, die auf ihre Prüfung warten. Wählen Sie einen Entwurf und setzen Sie seinen Status auf „Im Faktencheck“.</translation>
    </message>
    <message>
        <source>Published articles whose day of re-check has come are listed here. How often that is, their details say.</source>
        <translation>Hier stehen veröffentlichte Artikel, deren Tag der Nachprüfung gekommen ist. Wie oft das ist, steht in ihren Einzelheiten.</translation>
    </message>
    <message>
        <source>Articles that are being written are listed here. Start one.</source>
        <translation>Hier stehen Artikel, an denen geschrieben wird. Beginnen Sie einen.</translation>
    </message>
    <message>
        <source>No article fits the filters</source>
        <translation>Kein Artikel passt zu den Filtern</translation>
    </message>
    <message>
        <source>The line above says what narrows “%1”. Take one of the filters away, or all of them.</source>
        <translation>Die Zeile darüber sagt, was „%1“ einschränkt. Nehmen Sie einen der Filter weg oder alle.</translation>
    </message>
    <message>
        <source>What you own or check and is not done is listed here, by the name that the settings have for you. Choose articles in another queue and make yourself their owner, or begin one.</source>
        <translation>Hier steht, was Ihnen gehört oder was Sie prüfen und was nicht fertig ist, nach dem Namen in den Einstellungen. Wählen Sie Artikel in einer anderen Liste und machen Sie sich zu ihrem Besitzer, oder beginnen Sie einen.</translation>
    </message>
    <message>
        <source>Articles with claims that wait for you are listed here: to be checked, where you are their checker; disputed, without a source or asked about, where you own them. The number beside the name counts the claims.</source>
        <translation>Hier stehen Artikel mit Aussagen, die auf Sie warten: zu prüfende, wo Sie den Faktencheck machen; bestrittene, solche ohne Quelle oder mit einer Rückfrage, wo Sie zuständig sind. Die Zahl neben dem Namen zählt die Aussagen.</translation>
    </message>
    <message>
        <source>Articles that can be published are listed here, and updates of those that readers have. A checker brings an article here by signing it off, at the end of its fact-check.</source>
        <translation>Hier stehen Artikel, die veröffentlicht werden können, und Aktualisierungen von denen, die Leser schon haben. Hierher bringt einen Artikel, wer ihn am Ende der Prüfung freigibt.</translation>
    </message>
    <message>
        <source>Articles that readers have are listed here. Open one that is ready and publish it: the button above its text does that.</source>
        <translation>Hier stehen die Artikel, die Leser haben. Öffnen Sie einen, der bereit ist, und veröffentlichen Sie ihn: Das tut die Schaltfläche über seinem Text.</translation>
    </message>
</context>
<context>
    <name>stet::ErrorMessage</name>
    <message>
        <source>What the desk had before is unchanged, and what you typed stays in the window.</source>
        <translation>Was die Redaktion vorher hatte, ist unverändert; das Getippte bleibt im Fenster.</translation>
    </message>
    <message>
        <source>The files were left as they are.</source>
        <translation>Die Dateien blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another program is using the desk; try again in a moment.</source>
        <translation>Ein anderes Programm benutzt die Redaktion; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Free some space on the disk; Stet then goes on by itself.</source>
        <translation>Platz auf dem Datenträger schaffen; Stet macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Open the desk where it may be written, or copy the text elsewhere.</source>
        <translation>Die Redaktion dort öffnen, wo sie geschrieben werden darf, oder den Text anderswohin kopieren.</translation>
    </message>
    <message>
        <source>Open it with the newer version of Stet.</source>
        <translation>Mit der neueren Version von Stet öffnen.</translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in “.stet”, or make a new desk.</source>
        <translation>Einen Ordner wählen, dessen Name auf „.stet“ endet, oder eine neue Redaktion anlegen.</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read and written.</source>
        <translation>Prüfen, ob die Datei da ist und gelesen und geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Check the connection and try again.</source>
        <translation>Die Verbindung prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>It may have been moved or removed meanwhile.</source>
        <translation>Vielleicht wurde es inzwischen verschoben oder entfernt.</translation>
    </message>
    <message>
        <source>Someone changed the same words meanwhile; look at both before going on.</source>
        <translation>Jemand hat inzwischen dieselben Worte geändert; vor dem Weitermachen beide ansehen.</translation>
    </message>
    <message>
        <source>This is a mistake in Stet; please report it with the details.</source>
        <translation>Das ist ein Fehler in Stet; bitte mit den Einzelheiten melden.</translation>
    </message>
    <message>
        <source>Stet could not %1.</source>
        <translation>Das ist nicht gelungen: %1.</translation>
    </message>
    <message>
        <source>Run “stetctl doctor” on the desk, or go back to a copy of its folder.</source>
        <translation>Führen Sie „stetctl doctor“ mit der Redaktion aus oder kehren Sie zu einer Kopie ihres Ordners zurück.</translation>
    </message>
</context>
<context>
    <name>stet::EvidencePane</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the source in the library</source>
        <translation>Die Quelle in der Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Bind as evidence</source>
        <translation>Als Beleg binden</translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation>Bezeugen…</translation>
    </message>
    <message>
        <source>What somebody saw or heard, where the words cannot be kept</source>
        <translation>Was jemand sah oder hörte, wo sich die Worte nicht aufbewahren lassen</translation>
    </message>
    <message>
        <source>A confidential source is a label: no words of it are kept. Attest what was said.</source>
        <translation>Eine vertrauliche Quelle ist nur eine Bezeichnung: Von ihr werden keine Worte aufbewahrt. Bezeugen, was gesagt wurde.</translation>
    </message>
    <message>
        <source>No words of this source are kept yet. Open it to look at it or to keep a file, or attest what somebody saw or heard.</source>
        <translation>Von dieser Quelle sind noch keine Worte aufbewahrt. Sie öffnen, um sie anzusehen oder eine Datei aufzubewahren, oder bezeugen, was jemand sah oder hörte.</translation>
    </message>
    <message>
        <source>snapshot %1 · sha256 %2…</source>
        <translation>Momentaufnahme %1 · sha256 %2…</translation>
    </message>
    <message>
        <source>read the words of the snapshot</source>
        <translation>die Worte der Momentaufnahme zu lesen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Select the words that carry the claim.</source>
        <translation>Die Worte auswählen, die die Aussage tragen.</translation>
    </message>
    <message>
        <source>Words that are not shown stand between these. Select fewer, or show all words.</source>
        <translation>Zwischen diesen Worten stehen welche, die nicht zu sehen sind. Weniger auswählen oder alle Worte zeigen.</translation>
    </message>
    <message>
        <source>The article cites no source yet. Choose another one of the library, or attest what somebody saw or heard.</source>
        <translation>Der Artikel nennt noch keine Quelle. Eine andere der Bibliothek wählen, oder bezeugen, was jemand sah oder hörte.</translation>
    </message>
</context>
<context>
    <name>stet::FactCheckPage</name>
    <message>
        <source>Blocks (usual)</source>
        <translation>Blockiert (üblich)</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Warns (usual)</source>
        <translation>Warnt (üblich)</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>Warnt</translation>
    </message>
    <message>
        <source>&amp;One person writes and checks here</source>
        <translation>Hier schreibt und prüft &amp;eine Person</translation>
    </message>
    <message>
        <source>Several people share one system &amp;account</source>
        <translation>Mehrere Leute teilen sich ein System&amp;konto</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>How this desk checks its articles. Each change is kept at once and stands in the record.</source>
        <translation>Wie diese Redaktion ihre Artikel prüft. Jede Änderung wird sofort übernommen und steht im Protokoll.</translation>
    </message>
    <message>
        <source>WHO CHECKS</source>
        <translation>WER PRÜFT</translation>
    </message>
    <message>
        <source>Whoever wrote the words may check and sign them; pages and record then say “checked by the author”. Without it, somebody else has to.</source>
        <translation>Wer die Worte schrieb, darf sie prüfen und freigeben; Seiten und Protokoll sagen dann „vom Autor geprüft“. Ohne das Häkchen muss es jemand anderes tun.</translation>
    </message>
    <message>
        <source>Two names under one account are then two people, and one may check what the other wrote; pages and record give the name that was stated, which nothing proves. Without it, they are one person.</source>
        <translation>Zwei Namen unter einem Konto sind dann zwei Personen, und die eine darf prüfen, was die andere schrieb; Seiten und Protokoll nennen den angegebenen Namen, den nichts beweist. Ohne das Häkchen sind sie eine Person.</translation>
    </message>
    <message>
        <source>WHAT CARRIES A VERIFIED CLAIM</source>
        <translation>WAS EINE GEPRÜFTE AUSSAGE TRÄGT</translation>
    </message>
    <message>
        <source>So many primary sources that are independent of each other, or else so many independent sources of any role. What one publisher, one agency or one witness says is one voice. With 0 primary ones only the others count; with 0 of any role nothing is asked for.</source>
        <translation>So viele primäre Quellen, die voneinander unabhängig sind, oder aber so viele unabhängige Quellen jeder Rolle. Was ein Herausgeber, eine Agentur oder ein Zeuge sagt, ist eine Stimme. Bei 0 primären zählen nur die anderen; bei 0 jeder Rolle wird nichts verlangt.</translation>
    </message>
    <message>
        <source>&amp;Primary sources</source>
        <translation>&amp;Primäre Quellen</translation>
    </message>
    <message>
        <source>Or &amp;independent sources of any role</source>
        <translation>Oder &amp;unabhängige Quellen jeder Rolle</translation>
    </message>
    <message>
        <source>WHAT HOLDS AN ARTICLE BACK</source>
        <translation>WAS EINEN ARTIKEL AUFHÄLT</translation>
    </message>
    <message>
        <source>Looked for before an article is signed, published, updated or exported. What blocks can be overridden with a reason, which stays in the record for good; what warns is only shown.</source>
        <translation>Danach wird gesucht, bevor ein Artikel freigegeben, veröffentlicht, aktualisiert oder exportiert wird. Was blockiert, lässt sich mit einer Begründung übergehen, die für immer im Protokoll bleibt; was warnt, wird nur gezeigt.</translation>
    </message>
    <message>
        <source>Show &amp;readers the evidence</source>
        <translation>&amp;Lesern die Belege zeigen</translation>
    </message>
    <message>
        <source>WHAT READERS SEE</source>
        <translation>WAS LESER SEHEN</translation>
    </message>
    <message>
        <source>Pages mark each verified sentence and show the quoted words, their source and the day on which it was read. Words of sources on background or under embargo, and of confidential ones, stay in the desk; an attestation shows who attests. The site follows with the next publishing.</source>
        <translation>Seiten kennzeichnen jeden geprüften Satz und zeigen die zitierten Worte, ihre Quelle und den Tag, an dem sie gelesen wurde. Worte von Hintergrundquellen, von Quellen unter Sperrfrist und von vertraulichen bleiben in der Redaktion; eine Bezeugung zeigt, wer bezeugt. Die Website folgt mit der nächsten Veröffentlichung.</translation>
    </message>
    <message>
        <source>Whether what blocks holds an exported page back, too</source>
        <translation>Ob das, was blockiert, auch eine exportierte Seite aufhält</translation>
    </message>
</context>
<context>
    <name>stet::FactsModel</name>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>stet::FileOffer</name>
    <message>
        <source>Files are cited one at a time; only the first was taken.</source>
        <translation>Dateien werden einzeln belegt; nur die erste wurde genommen.</translation>
    </message>
    <message>
        <source>&amp;Cite “%1”…</source>
        <translation>„%1“ als &amp;Beleg…</translation>
    </message>
    <message>
        <source>Insert as a &amp;picture</source>
        <translation>Als &amp;Bild einfügen</translation>
    </message>
</context>
<context>
    <name>stet::FilterBar</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Merken…</translation>
    </message>
    <message>
        <source>Any %1</source>
        <translation>%1: alle</translation>
    </message>
    <message>
        <source>Keep this search under a name</source>
        <translation>Diese Suche unter einem Namen merken</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <translation>Eingrenzen nach %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>stet::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>With a regular expression: $1 or \1 for a group, $0 for all, \n for a line break</source>
        <translation>Beim regulären Ausdruck: $1 oder \1 für eine Gruppe, $0 für alles, \n für einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
</context>
<context>
    <name>stet::FindRules</name>
    <message>
        <source>This pattern takes too long here.</source>
        <translation>Dieses Muster braucht hier zu lange.</translation>
    </message>
    <message>
        <source>This is found more than a million times.</source>
        <translation>Das kommt mehr als eine Million Mal vor.</translation>
    </message>
    <message>
        <source>Not a pattern, at letter %1: %2.</source>
        <translation>Kein Muster, ab Zeichen %1: %2.</translation>
    </message>
</context>
<context>
    <name>stet::FindStrip</name>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in these words</source>
        <translation>In diesen Worten suchen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>stet::FollowWork</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>stet::ForecastPane</name>
    <message>
        <source>Files that would change</source>
        <translation>Dateien, die sich ändern würden</translation>
    </message>
    <message>
        <source>Looking which files change: %1 of %2…</source>
        <translation>Welche Dateien sich ändern, wird nachgesehen: %1 von %2 …</translation>
    </message>
    <message>
        <source>Looking which files change…</source>
        <translation>Welche Dateien sich ändern, wird nachgesehen …</translation>
    </message>
    <message>
        <source>Stop loo&amp;king</source>
        <translation>Nachsehen &amp;beenden</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Erneut &amp;nachsehen</translation>
    </message>
    <message>
        <source>Hide &amp;which</source>
        <translation>We&amp;lche ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;which</source>
        <translation>We&amp;lche anzeigen</translation>
    </message>
</context>
<context>
    <name>stet::GateWords</name>
    <message>
        <source>Nobody has checked this</source>
        <translation>Niemand hat das geprüft</translation>
    </message>
    <message>
        <source>Changed since somebody checked it</source>
        <translation>Seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>The source says something else by now</source>
        <translation>Die Quelle sagt inzwischen etwas anderes</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>Needs a source</source>
        <translation>Braucht eine Quelle</translation>
    </message>
    <message>
        <source>Checked by who last changed these words</source>
        <translation>Geprüft von derselben Person, die die Worte zuletzt änderte</translation>
    </message>
    <message>
        <source>Verified without evidence</source>
        <translation>Ohne Beleg geprüft</translation>
    </message>
    <message>
        <source>Nobody has signed the article</source>
        <translation>Niemand hat den Artikel freigegeben</translation>
    </message>
    <message>
        <source>Changed since somebody signed it</source>
        <translation>Seit der Freigabe geändert</translation>
    </message>
    <message>
        <source>Whoever wrote most of it does not sign it</source>
        <translation>Wer das meiste schrieb, gibt nicht frei</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <translation>Wieder anzusehen</translation>
    </message>
    <message>
        <source>These words are gone from the article</source>
        <translation>Diese Worte stehen nicht mehr im Artikel</translation>
    </message>
    <message>
        <source>A note is still open</source>
        <translation>Eine Notiz ist noch offen</translation>
    </message>
    <message>
        <source>Neither a primary source nor two independent ones</source>
        <translation>Weder eine primäre Quelle noch zwei unabhängige</translation>
    </message>
    <message>
        <source>Readers would meet this on the page</source>
        <translation>Darauf würden Leser auf der Seite stoßen</translation>
    </message>
    <message>
        <source>The author has not looked at it a second time</source>
        <translation>Der Autor hat es kein zweites Mal angesehen</translation>
    </message>
    <message>
        <source>A picture has no text for those who do not see it</source>
        <translation>Ein Bild hat keinen Text für die, die es nicht sehen</translation>
    </message>
    <message>
        <source>Nobody is credited for a picture</source>
        <translation>Für ein Bild ist niemand genannt</translation>
    </message>
</context>
<context>
    <name>stet::HelpDialogs</name>
    <message>
        <source>About Stet</source>
        <translation>Über Stet</translation>
    </message>
    <message>
        <source>A desktop editorial desk: draft articles with numbered sources, see the page while typing, and publish it.</source>
        <translation>Eine Redaktion für den Schreibtisch: Artikel mit nummerierten Quellen entwerfen, die Seite beim Tippen sehen und sie veröffentlichen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>The preview runs locked in the sandbox of its engine.</source>
        <translation>Die Vorschau läuft eingeschlossen in der Sandbox der Web-Engine.</translation>
    </message>
    <message>
        <source>The preview runs without the sandbox of its engine, because Stet was started by root.</source>
        <translation>Die Vorschau läuft ohne die Sandbox der Web-Engine, weil Stet von root gestartet wurde.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>The preview runs without the sandbox of its engine: the system does not lock its processes.</source>
        <translation>Die Vorschau läuft ohne die Sandbox der Web-Engine: Das System sperrt ihre Prozesse nicht ein.</translation>
    </message>
    <message>
        <source>The preview has not started yet. Whether it is locked in a sandbox is seen here once it has.</source>
        <translation>Die Vorschau ist noch nicht gestartet. Ob sie in einer Sandbox eingesperrt ist, ist hier zu sehen, sobald sie läuft.</translation>
    </message>
    <message>
        <source>The system does not tell whether the preview is locked in a sandbox.</source>
        <translation>Das System sagt nicht, ob die Vorschau in einer Sandbox eingesperrt ist.</translation>
    </message>
</context>
<context>
    <name>stet::HistoryDialog</name>
    <message>
        <source>Compare others with this one</source>
        <translation>Andere mit dieser vergleichen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The versions that you go to are compared with this one (C).</source>
        <translation>Mit dieser werden die Fassungen verglichen, zu denen Sie gehen (C).</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet wird</translation>
    </message>
    <message>
        <source>The article becomes what this version has, but for its address, and that is a new version. One step of undo takes it back.</source>
        <translation>Der Artikel wird, bis auf seine Adresse, was diese Fassung hat, und das ist eine neue Fassung. Ein Schritt Rückgängig nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>stet::HistoryWords</name>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>while writing</source>
        <translation>beim Schreiben</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>before another status</source>
        <translation>vor einem anderen Status</translation>
    </message>
    <message>
        <source>before someone else&apos;s words</source>
        <translation>vor den Worten eines anderen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>settled or restored</source>
        <translation>geklärt oder wiederhergestellt</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie er jetzt ist</translation>
    </message>
    <message>
        <source>Version %1 of %2, %3</source>
        <translation>Fassung %1 vom %2, %3</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1, as %2 on %3</source>
        <translation>%1, als %2 an %3</translation>
    </message>
    <message>
        <source>Begun at %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The source: “%1”</source>
        <translation>Die Quelle: „%1“</translation>
    </message>
</context>
<context>
    <name>stet::ImportLinesModel</name>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Slug or key</source>
        <translation>Slug oder Schlüssel</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>stet::ImportReportDialog</name>
    <message>
        <source>Entries of the import</source>
        <translation>Einträge des Imports</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Bericht des Imports</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Welche Einträge gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>with a remark</source>
        <translation>mit einer Bemerkung</translation>
    </message>
    <message>
        <source>Find: key, file or reason</source>
        <translation>Suchen: Schlüssel, Datei oder Grund</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>Im Bericht suchen</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is copied, with tabs between its columns.</source>
        <translation>Die Liste ist kopiert, mit Tabulatoren zwischen den Spalten.</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>Bericht speichern unter</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv *.txt)</source>
        <translation>Text mit Tabulatoren (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>Der Bericht liegt in %1</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>stet::KeepDialog</name>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Keep words</source>
        <translation>Worte aufbewahren</translation>
    </message>
    <message>
        <source>Keep a file</source>
        <translation>Eine Datei aufbewahren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was said or written becomes a new source.</source>
        <translation>Was gesagt oder geschrieben wurde, wird eine neue Quelle.</translation>
    </message>
    <message>
        <source>What was said or written is kept as a snapshot of “%1”.</source>
        <translation>Was gesagt oder geschrieben wurde, wird als Momentaufnahme von „%1“ aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files become sources, each with its snapshot.</source>
        <translation>
            <numerusform>%Ln Datei wird eine Quelle mit ihrer Momentaufnahme.</numerusform>
            <numerusform>%Ln Dateien werden Quellen, jede mit ihrer Momentaufnahme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are kept as snapshots of “%1”.</source>
        <translation>
            <numerusform>%Ln Datei wird als Momentaufnahme von „%1“ aufbewahrt.</numerusform>
            <numerusform>%Ln Dateien werden als Momentaufnahmen von „%1“ aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” becomes a new source with its snapshot.</source>
        <translation>„%1“ wird eine neue Quelle mit ihrer Momentaufnahme.</translation>
    </message>
    <message>
        <source>“%1” is kept as a snapshot of “%2”.</source>
        <translation>„%1“ wird als Momentaufnahme von „%2“ aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Was es ist</translation>
    </message>
    <message>
        <source>The first line where this is empty</source>
        <translation>Die erste Zeile, wenn leer</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Who said it, or for whom</source>
        <translation>Wer es sagte oder für wen</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>&amp;Said or written</source>
        <translation>&amp;Gesagt oder geschrieben</translation>
    </message>
    <message>
        <source>From whom and how you got it</source>
        <translation>Von wem und wie Sie es bekamen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>What the file tells: page, PDF, e-mail, text</source>
        <translation>Was die Datei sagt: Seite, PDF, E-Mail, Text</translation>
    </message>
    <message>
        <source>Notes of an interview or a call</source>
        <translation>Notizen eines Interviews oder Anrufs</translation>
    </message>
    <message>
        <source>Transcript of a recording</source>
        <translation>Abschrift einer Aufnahme</translation>
    </message>
    <message>
        <source>Scan or screenshot with what stands on it</source>
        <translation>Scan oder Bildschirmfoto mit dem, was darauf steht</translation>
    </message>
    <message>
        <source>A test of our own</source>
        <translation>Ein eigener Test</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Type or paste what was said. Lines that begin with a time, as [00:12:31], can be cited by it.</source>
        <translation>Eintippen oder einfügen, was gesagt wurde. Zeilen, die mit einer Zeit beginnen, wie [00:12:31], lassen sich danach zitieren.</translation>
    </message>
    <message>
        <source>Of a recording its transcript, of a picture what stands on it; else leave this empty, and the file is read.</source>
        <translation>Von einer Aufnahme die Abschrift, von einem Bild, was darauf steht; sonst leer lassen, dann wird die Datei gelesen.</translation>
    </message>
    <message>
        <source>W&amp;ords</source>
        <translation>W&amp;orte</translation>
    </message>
    <message>
        <source>There are no words yet.</source>
        <translation>Es gibt noch keine Worte.</translation>
    </message>
    <message>
        <source>This is no moment. Write 2026-03-04 16:00.</source>
        <translation>Das ist kein Zeitpunkt. 2026-03-04 16:00 schreiben.</translation>
    </message>
    <message>
        <source>What you typed is not kept yet.</source>
        <translation>Das Eingetippte ist noch nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>stet::KeepRound</name>
    <message>
        <source>Kept as snapshot %1 of “%2”.</source>
        <translation>Als Momentaufnahme %1 von „%2“ aufbewahrt.</translation>
    </message>
    <message>
        <source>These are no words to quote. %1</source>
        <translation>Das sind keine Worte zum Zitieren. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were kept.</source>
        <translation>
            <numerusform>%Ln wurde aufbewahrt.</numerusform>
            <numerusform>%Ln wurden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library has “%1” already (@%2), and nothing was made.</source>
        <translation>Die Quellenbibliothek hat „%1“ schon (@%2); nichts wurde angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are works that the library has: nothing was made of them.</source>
        <translation>
            <numerusform>%Ln ist ein Werk, das die Quellenbibliothek hat: Daraus wurde nichts.</numerusform>
            <numerusform>%Ln sind Werke, die die Quellenbibliothek hat: Daraus wurde nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused: %1</source>
        <translation>
            <numerusform>%Ln wurde abgelehnt: %1</numerusform>
            <numerusform>%Ln wurden abgelehnt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are being kept already. Wait or cancel that.</source>
        <translation>Es werden schon Dateien aufbewahrt. Warten oder das abbrechen.</translation>
    </message>
</context>
<context>
    <name>stet::KeyRecorder</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Press the new keys…</source>
        <translation>Die neuen Tasten drücken…</translation>
    </message>
</context>
<context>
    <name>stet::KeyboardPage</name>
    <message>
        <source>N&amp;one</source>
        <translation>K&amp;eine</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>Ü&amp;bliche</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>Alle &amp;zurücksetzen…</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Choose a command, press Enter, then the keys that it should have.</source>
        <translation>Einen Befehl wählen, Eingabe drücken, dann die gewünschten Tasten.</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>No keys for this command</source>
        <translation>Keine Tasten für diesen Befehl</translation>
    </message>
    <message>
        <source>The usual keys for this command</source>
        <translation>Die üblichen Tasten für diesen Befehl</translation>
    </message>
    <message>
        <source>Keys for %1</source>
        <translation>Tasten für %1</translation>
    </message>
    <message>
        <source>These keys are the same in every program.</source>
        <translation>Diese Tasten sind in jedem Programm gleich.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3).</source>
        <translation>%1 gehört zu „%2“ (%3).</translation>
    </message>
    <message>
        <source>All commands get their usual keys back.</source>
        <translation>Alle Befehle bekommen ihre üblichen Tasten zurück.</translation>
    </message>
    <message>
        <source>&amp;Reset all now</source>
        <translation>Jetzt alle &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>stet::KindModel</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>after %n days</source>
        <translation>
            <numerusform>nach %n Tag</numerusform>
            <numerusform>nach %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Textsorte</translation>
    </message>
    <message>
        <source>Checked again</source>
        <translation>Neu geprüft</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Aims at</source>
        <translation>Strebt an</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Dek</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>stet::KindsPage</name>
    <message>
        <source>Kinds of articles</source>
        <translation>Textsorten</translation>
    </message>
    <message>
        <source>&amp;Sections alone</source>
        <translation>Nur A&amp;bschnitte</translation>
    </message>
    <message>
        <source>&amp;Keep text</source>
        <translation>&amp;Text übernehmen</translation>
    </message>
    <message>
        <source>A &amp;new article of this kind begins with</source>
        <translation>Ein &amp;neuer Artikel dieser Textsorte beginnt mit</translation>
    </message>
    <message>
        <source>Text that a new article of this kind begins with</source>
        <translation>Text, mit dem ein neuer Artikel dieser Textsorte beginnt</translation>
    </message>
    <message>
        <source>Without a text, the headings of its sections.</source>
        <translation>Ohne einen Text die Überschriften ihrer Abschnitte.</translation>
    </message>
    <message>
        <source>Markdown, for articles in the desk&apos;s language. Others begin with the headings of the kind&apos;s sections.</source>
        <translation>Markdown, für Artikel in der Sprache der Redaktion. Andere beginnen mit den Überschriften der Abschnitte.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine Vorgabe</translation>
    </message>
    <message>
        <source>F2 or a double click changes a name, the number of days after which a page is to be checked again (0 means never), how long an article is to be, or how long its headline and dek may be. A kind that was changed stays as this desk has it, whatever a newer Stet brings.</source>
        <translation>F2 oder ein Doppelklick ändert einen Namen, nach wie vielen Tagen eine Seite wieder geprüft werden soll (0 heißt nie), wie lang ein Artikel werden soll oder wie lang Überschrift und Vorspann sein dürfen. Eine geänderte Textsorte bleibt so, wie diese Redaktion sie hat, was auch immer ein neueres Stet mitbringt.</translation>
    </message>
</context>
<context>
    <name>stet::LeadPicture</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose the lead picture</source>
        <translation>Aufmacherbild wählen</translation>
    </message>
    <message>
        <source>Remove the lead picture</source>
        <translation>Aufmacherbild entfernen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>stet::LibraryColumns</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Momentaufnahmen</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Letzter Blick</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>stet::LibraryDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>stet::LibraryExport</name>
    <message>
        <source>Export the library</source>
        <translation>Bibliothek exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle exportieren</numerusform>
            <numerusform>%Ln Quellen exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>library</source>
        <translation>bibliothek</translation>
    </message>
    <message>
        <source>The name of the file says how it is written: .json, .bib or .ris. Nothing was written.</source>
        <translation>Der Name der Datei sagt, wie sie geschrieben wird: .json, .bib oder .ris. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message>
        <source>Cancelled. The file may be there all the same: %1</source>
        <translation>Abgebrochen. Die Datei kann dennoch da sein: %1</translation>
    </message>
    <message>
        <source>export the sources</source>
        <translation>die Quellen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are in %1</source>
        <translation>
            <numerusform>%Ln Quelle liegt in %1</numerusform>
            <numerusform>%Ln Quellen liegen in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %Ln source(s) stayed in the desk: %1.</source>
        <translation>
            <numerusform>Die Worte von %Ln Quelle blieben in der Redaktion: %1.</numerusform>
            <numerusform>Die Worte von %Ln Quellen blieben in der Redaktion: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Such a file has no place for: %1.</source>
        <translation>Keinen Platz hat eine solche Datei für: %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The library has no source yet, so there is nothing to export.</source>
        <translation>Die Bibliothek hat noch keine Quelle, also gibt es nichts zu exportieren.</translation>
    </message>
</context>
<context>
    <name>stet::LibraryFilterBar</name>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write all sources into a file for another program: .json, .bib or .ris</source>
        <translation>Alle Quellen in eine Datei für ein anderes Programm schreiben: .json, .bib oder .ris</translation>
    </message>
    <message>
        <source>Export the library</source>
        <translation>Bibliothek exportieren</translation>
    </message>
</context>
<context>
    <name>stet::LibraryModel</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>a change waits to be seen</source>
        <translation>eine Änderung wartet darauf, gesehen zu werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) cite it</source>
        <translation>
            <numerusform>%Ln Artikel zitiert sie</numerusform>
            <numerusform>%Ln Artikel zitieren sie</numerusform>
        </translation>
    </message>
    <message>
        <source>a person has to look again</source>
        <translation>ein Mensch muss wieder nachsehen</translation>
    </message>
</context>
<context>
    <name>stet::LibraryPage</name>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter aufheben</translation>
    </message>
    <message>
        <source>Import a list of sources…</source>
        <translation>Eine Liste von Quellen importieren…</translation>
    </message>
    <message>
        <source>read the list of sources</source>
        <translation>die Liste der Quellen zu lesen</translation>
    </message>
    <message>
        <source>read what there is to choose from</source>
        <translation>zu lesen, was zur Wahl steht</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <translation>Eingrenzen nach %1</translation>
    </message>
    <message>
        <source>No source fits</source>
        <translation>Keine Quelle passt</translation>
    </message>
    <message>
        <source>Try fewer words or the beginning of one, or take away what narrows the list. Search looks at keys, titles, publishers and people.</source>
        <translation>Weniger Wörter oder einen Wortanfang versuchen oder wegnehmen, was die Liste eingrenzt. Gesucht wird in Schlüsseln, Titeln, Herausgebern und Personen.</translation>
    </message>
    <message>
        <source>No change waits to be seen</source>
        <translation>Keine Änderung wartet</translation>
    </message>
    <message>
        <source>When a look finds that a source says something else than the words that were kept, it is listed here until a person has seen it.</source>
        <translation>Findet ein Blick, dass eine Quelle etwas anderes sagt als die aufbewahrten Worte, steht sie hier, bis jemand es gesehen hat.</translation>
    </message>
    <message>
        <source>Add the first source</source>
        <translation>Die erste Quelle aufnehmen</translation>
    </message>
    <message>
        <source>Paste a link above: publisher, title, authors and date are read from its page, and what it says is kept. Or import a list of sources that you have (.bib, .ris, .json).</source>
        <translation>Oben einen Link einfügen: Herausgeber, Titel, Autoren und Datum werden von seiner Seite gelesen, und was sie sagt, wird aufbewahrt. Oder eine vorhandene Liste von Quellen importieren (.bib, .ris, .json).</translation>
    </message>
    <message>
        <source>No source is due</source>
        <translation>Keine Quelle ist fällig</translation>
    </message>
    <message>
        <source>A source is listed here when its last look is as long ago as the desk&apos;s settings say (a week by default). F5 looks at those with a link; at the others a person has to look.</source>
        <translation>Eine Quelle steht hier, wenn ihr letzter Blick so lange her ist, wie es die Einstellungen der Redaktion sagen (sonst eine Woche). F5 sieht die mit einem Link nach; die anderen muss ein Mensch ansehen.</translation>
    </message>
</context>
<context>
    <name>stet::LibraryQuestion</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Changed sources</source>
        <translation>Geänderte Quellen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Link state</source>
        <translation>Linkzustand</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Due sources</source>
        <translation>Fällige Quellen</translation>
    </message>
</context>
<context>
    <name>stet::LibraryView</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>stet::LimitNote</name>
    <message numerus="yes">
        <source>Dek: %1 of %Ln character(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>Vorspann: %1 von %Ln Zeichen</numerusform>
            <numerusform>Vorspann: %1 von %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headline: %1 of %Ln character(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>Überschrift: %1 von %Ln Zeichen</numerusform>
            <numerusform>Überschrift: %1 von %Ln Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::LinkOffer</name>
    <message>
        <source>&amp;Cite this page</source>
        <translation>Diese Seite &amp;belegen</translation>
    </message>
    <message>
        <source>Insert as a &amp;link</source>
        <translation>Als &amp;Link einfügen</translation>
    </message>
    <message>
        <source>Insert the &amp;address</source>
        <translation>Die &amp;Adresse einfügen</translation>
    </message>
</context>
<context>
    <name>stet::LinkPopup</name>
    <message>
        <source>Articles to link to</source>
        <translation>Artikel zum Verlinken</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No article of the desk is called so</source>
        <translation>Kein Artikel der Redaktion heißt so</translation>
    </message>
</context>
<context>
    <name>stet::LinkQuestion</name>
    <message>
        <source>The address that was pasted</source>
        <translation>Die eingefügte Adresse</translation>
    </message>
    <message>
        <source>Cite this page (Tab)</source>
        <translation>Diese Seite belegen (Tab)</translation>
    </message>
    <message>
        <source>Make it a link (Shift+Tab)</source>
        <translation>Verlinken (Umschalt+Tab)</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>So lassen (Esc)</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Nicht fragen</translation>
    </message>
    <message>
        <source>Cite %1 as a source?</source>
        <translation>%1 als Quelle nennen?</translation>
    </message>
    <message>
        <source>The library has this page: cite “%1”?</source>
        <translation>Die Bibliothek hat diese Seite: „%1“ nennen?</translation>
    </message>
</context>
<context>
    <name>stet::ListHead</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Column %1, sorted downwards</source>
        <translation>Spalte %1, absteigend sortiert</translation>
    </message>
    <message>
        <source>Column %1, sorted upwards</source>
        <translation>Spalte %1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>Column %1, which sorts nothing</source>
        <translation>Spalte %1, nach der nicht sortiert wird</translation>
    </message>
</context>
<context>
    <name>stet::LookRound</name>
    <message numerus="yes">
        <source>%Ln say(s) what it said</source>
        <translation>
            <numerusform>%Ln sagt, was sie sagte</numerusform>
            <numerusform>%Ln sagen, was sie sagten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln versperrt</numerusform>
            <numerusform>%Ln versperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of reach</source>
        <translation>
            <numerusform>%Ln unerreichbar</numerusform>
            <numerusform>%Ln unerreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not looked at</source>
        <translation>
            <numerusform>%Ln nicht angesehen</numerusform>
            <numerusform>%Ln nicht angesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) looked at</source>
        <translation>
            <numerusform>%Ln Quelle angesehen</numerusform>
            <numerusform>%Ln Quellen angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources are being looked at already. Wait or cancel that.</source>
        <translation>Quellen werden schon angesehen. Warten oder das abbrechen.</translation>
    </message>
</context>
<context>
    <name>stet::LooksModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Näheres</translation>
    </message>
</context>
<context>
    <name>stet::MainWindow</name>
    <message>
        <source>This desk can be read but not changed.</source>
        <translation>Diese Redaktion lässt sich lesen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Open a desk: choose its folder (….stet)</source>
        <translation>Redaktion öffnen: ihren Ordner wählen (….stet)</translation>
    </message>
    <message>
        <source>keep the last words of this article</source>
        <translation>die letzten Worte dieses Artikels sichern</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Ohne sie schließen</translation>
    </message>
    <message>
        <source>Import a folder: choose what a desk is made of</source>
        <translation>Ordner importieren: Woraus soll eine Redaktion werden?</translation>
    </message>
    <message>
        <source>Search sources</source>
        <translation>Quellen durchsuchen</translation>
    </message>
    <message>
        <source>Search articles and sources</source>
        <translation>Artikel und Quellen durchsuchen</translation>
    </message>
    <message>
        <source>set aside what was typed into a form</source>
        <translation>beiseitelegen, was in ein Formular getippt wurde</translation>
    </message>
</context>
<context>
    <name>stet::MarkdownEditor</name>
    <message>
        <source>Text of the article, Markdown</source>
        <translation>Text des Artikels, Markdown</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Als reinen Text einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>This text has more than a million characters; nothing was pasted. A file with it can be imported.</source>
        <translation>Dieser Text hat mehr als eine Million Zeichen; nichts wurde eingefügt. Eine Datei damit kann importiert werden.</translation>
    </message>
    <message>
        <source>The text would get longer than an article can be; nothing was pasted.</source>
        <translation>Der Text würde länger, als ein Artikel sein kann; nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>A line of this text has more than 100 000 characters; nothing was pasted.</source>
        <translation>Eine Zeile dieses Textes hat mehr als 100 000 Zeichen; nichts wurde eingefügt.</translation>
    </message>
</context>
<context>
    <name>stet::NewArticleBar</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Headline of the new article</source>
        <translation>Überschrift des neuen Artikels</translation>
    </message>
    <message>
        <source>Kind of article</source>
        <translation>Textsorte</translation>
    </message>
</context>
<context>
    <name>stet::NewDeskDialog</name>
    <message>
        <source>New desk</source>
        <translation>Neue Redaktion</translation>
    </message>
    <message>
        <source>The Harbor Desk</source>
        <translation>Hafenredaktion</translation>
    </message>
    <message>
        <source>desk@example.org (shown to readers; may stay empty)</source>
        <translation>redaktion@example.org (für Leser; darf leer bleiben)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;In the folder</source>
        <translation>&amp;Im Ordner</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>Redaktion anlegen</translation>
    </message>
    <message>
        <source>Choose where the desk&apos;s folder goes</source>
        <translation>Ort für den Ordner der Redaktion wählen</translation>
    </message>
    <message>
        <source>There is something at %1 already; choose another name.</source>
        <translation>Unter %1 liegt schon etwas; ein anderer Name ist nötig.</translation>
    </message>
    <message>
        <source>Everything will be kept in %1</source>
        <translation>Alles wird aufbewahrt in %1</translation>
    </message>
    <message>
        <source>A desk is one folder; it can be moved and backed up like any other.</source>
        <translation>Eine Redaktion ist ein Ordner; er lässt sich verschieben und sichern wie jeder andere.</translation>
    </message>
    <message>
        <source>New desk from a folder</source>
        <translation>Neue Redaktion aus einem Ordner</translation>
    </message>
    <message>
        <source>Make the desk and import</source>
        <translation>Redaktion anlegen und importieren</translation>
    </message>
</context>
<context>
    <name>stet::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Nachricht schließen</translation>
    </message>
</context>
<context>
    <name>stet::OutlineModel</name>
    <message>
        <source>(without a heading)</source>
        <translation>(ohne Zwischenüberschrift)</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, Ebene %2</translation>
    </message>
</context>
<context>
    <name>stet::OutlinePanel</name>
    <message>
        <source>No sections yet</source>
        <translation>Noch keine Abschnitte</translation>
    </message>
    <message>
        <source>Headings (## …) would be listed here, each a click from its place; dragging one moves its section.</source>
        <translation>Zwischenüberschriften (## …) erscheinen hier, jede einen Klick von ihrer Stelle; Ziehen verschiebt den Abschnitt.</translation>
    </message>
    <message>
        <source>Sections of the article</source>
        <translation>Abschnitte des Artikels</translation>
    </message>
    <message>
        <source>Drag a section to move it. Keys: %1 %2</source>
        <translation>Ein Abschnitt lässt sich ziehen. Tasten: %1 %2</translation>
    </message>
</context>
<context>
    <name>stet::PalettePopup</name>
    <message>
        <source>Nothing is called so; try fewer letters</source>
        <translation>Nichts heißt so; versuchen Sie es mit weniger Buchstaben</translation>
    </message>
</context>
<context>
    <name>stet::PasteReader</name>
    <message>
        <source>Pasted as plain text. %1</source>
        <translation>Als reiner Text eingefügt. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out: insert them from files.</source>
        <translation>
            <numerusform>%n Bild wurde ausgelassen: bitte aus einer Datei einfügen.</numerusform>
            <numerusform>%n Bilder wurden ausgelassen: bitte aus Dateien einfügen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PeopleModel</name>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>stet::PeoplePage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>People of the desk</source>
        <translation>Leute der Redaktion</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the new person</source>
        <translation>Name der neuen Person</translation>
    </message>
    <message>
        <source>E-mail (may stay empty)</source>
        <translation>E-Mail (kann leer bleiben)</translation>
    </message>
    <message>
        <source>E-mail of the new person</source>
        <translation>E-Mail der neuen Person</translation>
    </message>
    <message>
        <source>Who can own and check articles. F2 on a name gives it to the person in all their articles; the record keeps what was said under the former one. Take the mark away from someone who no longer works here.</source>
        <translation>Wer für Artikel zuständig sein und sie prüfen kann. F2 auf einem Namen gibt ihn der Person in all ihren Artikeln; das Protokoll behält, was unter dem früheren gesagt wurde. Nehmen Sie das Häkchen weg, wenn jemand nicht mehr hier arbeitet.</translation>
    </message>
</context>
<context>
    <name>stet::PictureCard</name>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>in a sentence, for those who do not see it</source>
        <translation>in einem Satz, für alle, die es nicht sehen</translation>
    </message>
    <message>
        <source>not needed; may cite: [@key]</source>
        <translation>nicht nötig; darf Belege enthalten: [@schlüssel]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What it &amp;shows</source>
        <translation>Was es &amp;zeigt</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Bildunterschrift</translation>
    </message>
    <message>
        <source>who made it or owns it, as it is printed</source>
        <translation>wer es gemacht hat oder besitzt, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>C&amp;redit</source>
        <translation>Bild&amp;nachweis</translation>
    </message>
    <message>
        <source>CC BY 4.0, and its address behind it</source>
        <translation>CC BY 4.0, dahinter ihre Adresse</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
</context>
<context>
    <name>stet::PictureFile</name>
    <message>
        <source>The image has more than 50 million pixels.</source>
        <translation>Das Bild hat mehr als 50 Millionen Pixel.</translation>
    </message>
</context>
<context>
    <name>stet::PictureInserter</name>
    <message>
        <source>Insert a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>stet::PreviewChoices</name>
    <message>
        <source>Page of the preview</source>
        <translation>Seite der Vorschau</translation>
    </message>
</context>
<context>
    <name>stet::PreviewLoader</name>
    <message>
        <source>the part of Stet that shows pages is missing; install Stet again</source>
        <translation>der Teil von Stet, der Seiten zeigt, fehlt; Stet neu installieren</translation>
    </message>
    <message>
        <source>the part of Stet that shows pages is damaged, or something that it needs is missing; install Stet again</source>
        <translation>der Teil von Stet, der Seiten zeigt, ist beschädigt, oder etwas, das er braucht, fehlt; Stet neu installieren</translation>
    </message>
    <message>
        <source>the part of Stet that shows pages belongs to another build of Stet; install both together, or build all of Stet again</source>
        <translation>der Teil von Stet, der Seiten zeigt, gehört zu einem anderen Bau von Stet; beide zusammen installieren oder ganz Stet neu bauen</translation>
    </message>
</context>
<context>
    <name>stet::PreviewPane</name>
    <message>
        <source>Width of the page</source>
        <translation>Breite der Seite</translation>
    </message>
    <message>
        <source>Colours of the page</source>
        <translation>Farben der Seite</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message numerus="yes">
        <source>This page is too long for the preview: %Ln part(s) are not shown here. They are in the text and will be published.</source>
        <translation>
            <numerusform>Diese Seite ist zu lang für die Vorschau: %Ln Teil wird hier nicht gezeigt. Er steht im Text und wird veröffentlicht.</numerusform>
            <numerusform>Diese Seite ist zu lang für die Vorschau: %Ln Teile werden hier nicht gezeigt. Sie stehen im Text und werden veröffentlicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Größe der Seite</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>The desk&apos;s theme has an error. The page is shown as it was made before. %1</source>
        <translation>Die Gestaltung der Redaktion hat einen Fehler. Die Seite wird gezeigt, wie sie vorher war. %1</translation>
    </message>
</context>
<context>
    <name>stet::PreviewView</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>The preview stopped several times and is at rest. Your text is not touched by this.</source>
        <translation>Die Vorschau ist mehrmals stehen geblieben und ruht. Der Text ist davon nicht berührt.</translation>
    </message>
    <message>
        <source>Show the preview again</source>
        <translation>Vorschau wieder zeigen</translation>
    </message>
    <message>
        <source>The preview could not be started: %1. Your text is not touched by this.</source>
        <translation>Die Vorschau ließ sich nicht starten: %1. Ihr Text ist davon nicht betroffen.</translation>
    </message>
</context>
<context>
    <name>stet::ProblemFixes</name>
    <message>
        <source>Enter “%1” as a new source…</source>
        <translation>„%1“ als neue Quelle eintragen …</translation>
    </message>
    <message>
        <source>Write what the picture shows</source>
        <translation>Schreiben, was das Bild zeigt</translation>
    </message>
    <message>
        <source>Make this a heading of level %1</source>
        <translation>Zur Überschrift der Stufe %1 machen</translation>
    </message>
</context>
<context>
    <name>stet::ProblemsModel</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The article has no headline</source>
        <translation>Der Artikel hat keine Überschrift</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>The library has no source “%1”</source>
        <translation>Die Quellenbibliothek hat keine Quelle „%1“</translation>
    </message>
    <message>
        <source>“@%1” cites nothing as it stands: write [@%1]</source>
        <translation>„@%1“ ist so kein Beleg: die Schreibweise ist [@%1]</translation>
    </message>
    <message>
        <source>“%1” has a role, but the text does not cite it</source>
        <translation>„%1“ hat eine Rolle, aber der Text nennt die Quelle nicht</translation>
    </message>
    <message>
        <source>There is no article “%1” to link to</source>
        <translation>Es gibt keinen Artikel „%1“ zum Verlinken</translation>
    </message>
    <message>
        <source>“%1” skips a heading level</source>
        <translation>„%1“ überspringt eine Ebene der Zwischenüberschriften</translation>
    </message>
    <message>
        <source>An image has no text for those who do not see it</source>
        <translation>Ein Bild hat keinen Text für alle, die es nicht sehen</translation>
    </message>
    <message>
        <source>This link is not shown: %1</source>
        <translation>Dieser Link wird nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>This image is not shown: %1</source>
        <translation>Dieses Bild wird nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>Footnotes are not known here: %1 stands as it is</source>
        <translation>Fußnoten gibt es hier nicht: %1 bleibt so stehen</translation>
    </message>
    <message>
        <source>HTML stands as text: %1</source>
        <translation>HTML bleibt als Text stehen: %1</translation>
    </message>
    <message>
        <source>Nested too deeply to be shown as it is</source>
        <translation>Zu tief verschachtelt, um so gezeigt zu werden</translation>
    </message>
    <message>
        <source>“%1” is no citation and stands as it is: write [@key]</source>
        <translation>„%1“ ist kein Beleg und bleibt so stehen: [@schlüssel] schreiben</translation>
    </message>
    <message>
        <source>This link has no words and is not shown: %1</source>
        <translation>Dieser Link hat keine Wörter und wird nicht gezeigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>The headline is %Ln character(s) too long</source>
        <translation>
            <numerusform>Die Überschrift ist %Ln Zeichen zu lang</numerusform>
            <numerusform>Die Überschrift ist %Ln Zeichen zu lang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dek is %Ln character(s) too long</source>
        <translation>
            <numerusform>Der Vorspann ist %Ln Zeichen zu lang</numerusform>
            <numerusform>Der Vorspann ist %Ln Zeichen zu lang</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cites nothing here: cite in the text</source>
        <translation>„%1“ belegt hier nichts: Belege gehören in den Text</translation>
    </message>
    <message>
        <source>“%1” is shown behind the image: cite in its caption</source>
        <translation>„%1“ wird hinter dem Bild gezeigt: Belege gehören in die Bildunterschrift</translation>
    </message>
    <message>
        <source>The page has no place “#%1” to link to</source>
        <translation>Die Seite hat keine Stelle „#%1“, zu der ein Link führen kann</translation>
    </message>
    <message>
        <source>A link without an address is not shown</source>
        <translation>Ein Link ohne Adresse wird nicht gezeigt</translation>
    </message>
    <message>
        <source>An image without an address is not shown</source>
        <translation>Ein Bild ohne Adresse wird nicht gezeigt</translation>
    </message>
    <message>
        <source>The picture “%1” is not in the desk</source>
        <translation>Das Bild „%1“ ist nicht in der Redaktion</translation>
    </message>
    <message>
        <source>A picture with a caption stands alone in its paragraph; not shown: %1</source>
        <translation>Ein Bild mit Bildunterschrift steht allein in seinem Absatz; nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>A site builder’s short code stands as text: %1</source>
        <translation>Ein Kurzbefehl eines Website-Programms steht als Text da: %1</translation>
    </message>
    <message>
        <source>The picture “%1” cannot be read and is not shown</source>
        <translation>Das Bild „%1“ lässt sich nicht lesen und wird nicht gezeigt</translation>
    </message>
    <message>
        <source>There is no article “%1” to read next</source>
        <translation>Es gibt keinen Artikel „%1“ zum Weiterlesen</translation>
    </message>
</context>
<context>
    <name>stet::ProblemsPanel</name>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>Empty sections, unknown keys, broken links and missing image texts would be listed here.</source>
        <translation>Leere Abschnitte, unbekannte Schlüssel, tote Links und fehlende Bildtexte stehen sonst hier.</translation>
    </message>
    <message>
        <source>Problems of the article</source>
        <translation>Probleme des Artikels</translation>
    </message>
</context>
<context>
    <name>stet::ProposalBar</name>
    <message>
        <source>[out: %1]</source>
        <translation>[weg: %1]</translation>
    </message>
    <message>
        <source>[in: %1]</source>
        <translation>[neu: %1]</translation>
    </message>
</context>
<context>
    <name>stet::ProposeCard</name>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Why? The author reads it; it may stay empty.</source>
        <translation>Warum? Der Autor liest es; es darf leer bleiben.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>stet::ProseField</name>
    <message numerus="yes">
        <source>This text has more than %Ln character(s), too many for a headline or a dek; nothing was pasted.</source>
        <translation>
            <numerusform>Dieser Text hat mehr als %Ln Zeichen, zu viele für Titel oder Vorspann; nichts wurde eingefügt.</numerusform>
            <numerusform>Dieser Text hat mehr als %Ln Zeichen, zu viele für Titel oder Vorspann; nichts wurde eingefügt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PublishActions</name>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Veröffentlichen…</translation>
    </message>
    <message>
        <source>Publish &amp;later…</source>
        <translation>Später veröffent&amp;lichen…</translation>
    </message>
    <message>
        <source>Retra&amp;ct…</source>
        <translation>Wi&amp;derrufen…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>Zurückziehe&amp;n…</translation>
    </message>
    <message>
        <source>No article is open or chosen.</source>
        <translation>Kein Artikel ist geöffnet oder ausgewählt.</translation>
    </message>
    <message>
        <source>This desk can be read but not changed.</source>
        <translation>Diese Redaktion lässt sich lesen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>The article is in the trash.</source>
        <translation>Der Artikel liegt im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>stet::PublishChoice</name>
    <message>
        <source>Publish as a clarification</source>
        <translation>Als Klarstellung veröffentlichen</translation>
    </message>
    <message>
        <source>Publish as an update</source>
        <translation>Als Aktualisierung veröffentlichen</translation>
    </message>
    <message>
        <source>Publish with an editor’s note</source>
        <translation>Mit Anmerkung der Redaktion veröffentlichen</translation>
    </message>
    <message>
        <source>Publish as a refile</source>
        <translation>Als Neufassung veröffentlichen</translation>
    </message>
    <message>
        <source>Publish as a correction</source>
        <translation>Als Korrektur veröffentlichen</translation>
    </message>
    <message>
        <source>Publish all the same, as a clarification</source>
        <translation>Trotzdem als Klarstellung veröffentlichen</translation>
    </message>
    <message>
        <source>Publish all the same, as an update</source>
        <translation>Trotzdem als Aktualisierung veröffentlichen</translation>
    </message>
    <message>
        <source>Publish all the same, with an editor’s note</source>
        <translation>Trotzdem mit Anmerkung der Redaktion veröffentlichen</translation>
    </message>
    <message>
        <source>Publish all the same, as a refile</source>
        <translation>Trotzdem als Neufassung veröffentlichen</translation>
    </message>
    <message>
        <source>Publish all the same, as a correction</source>
        <translation>Trotzdem als Korrektur veröffentlichen</translation>
    </message>
    <message>
        <source>Something that readers were told was wrong. It waits only for the check of the words that change.</source>
        <translation>Etwas, das Lesern gesagt wurde, war falsch. Nur die Prüfung der geänderten Worte wird abgewartet.</translation>
    </message>
    <message>
        <source>It was right, and could be misread.</source>
        <translation>Es war richtig und ließ sich missverstehen.</translation>
    </message>
    <message>
        <source>More is known by now. The updates of a day stand in one line.</source>
        <translation>Inzwischen ist mehr bekannt. Die Aktualisierungen eines Tages stehen in einer Zeile.</translation>
    </message>
    <message>
        <source>The desk says something about the article itself.</source>
        <translation>Die Redaktion sagt etwas über den Artikel selbst.</translation>
    </message>
    <message>
        <source>Typing errors alone; readers are told nothing.</source>
        <translation>Nur Tippfehler; Leser erfahren nichts davon.</translation>
    </message>
    <message>
        <source>Readers have nothing of this article yet. This makes it public as it is now.</source>
        <translation>Leser haben von diesem Artikel noch nichts. Dies macht ihn öffentlich, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>The article is retracted. This makes its words public again, and says so.</source>
        <translation>Der Artikel ist widerrufen. Dies macht seine Worte wieder öffentlich und sagt das auch.</translation>
    </message>
    <message>
        <source>The article is withdrawn. This makes its words public again, and says so.</source>
        <translation>Der Artikel ist zurückgezogen. Dies macht seine Worte wieder öffentlich und sagt das auch.</translation>
    </message>
    <message>
        <source>Readers have these very words. What changed beside them (tags, category, sources, the check) goes along; where nothing did, nothing is published.</source>
        <translation>Leser haben genau diese Worte. Was sich daneben geändert hat (Schlagwörter, Ressort, Quellen, die Prüfung), geht mit; hat sich nichts geändert, wird nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>Words change that readers have.</source>
        <translation>Es ändern sich Worte, die Leser schon haben.</translation>
    </message>
    <message>
        <source>%1, after edition %2</source>
        <translation>%1, nach Ausgabe %2</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>The article is in the trash.</source>
        <translation>Der Artikel liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>The page of “%1” has this address already. Give one of the two another slug.</source>
        <translation>Die Seite von „%1“ hat diese Adresse schon. Geben Sie einem der beiden Artikel eine andere Adresse.</translation>
    </message>
    <message>
        <source>Publish all the same</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish the changes</source>
        <translation>Änderungen veröffentlichen</translation>
    </message>
    <message>
        <source>Publish again</source>
        <translation>Erneut veröffentlichen</translation>
    </message>
    <message>
        <source>Say first what the change is.</source>
        <translation>Sagen Sie zuerst, was die Änderung ist.</translation>
    </message>
    <message>
        <source>Tell readers what changed.</source>
        <translation>Sagen Sie den Lesern, was sich geändert hat.</translation>
    </message>
    <message>
        <source>What is marked ✗ stands in the way. Settle it, or say why it is published all the same.</source>
        <translation>Was mit ✗ markiert ist, steht im Weg. Klären Sie es, oder sagen Sie, warum trotzdem veröffentlicht wird.</translation>
    </message>
    <message>
        <source>What was taken down comes back by an editor’s note alone, which tells readers why.</source>
        <translation>Was widerrufen oder zurückgezogen wurde, kommt nur mit einer Anmerkung der Redaktion wieder, die Lesern sagt, warum.</translation>
    </message>
</context>
<context>
    <name>stet::PublishDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>What readers have</source>
        <translation>Was Leser haben</translation>
    </message>
    <message>
        <source>What they will have</source>
        <translation>Was sie haben werden</translation>
    </message>
    <message>
        <source>What the change is</source>
        <translation>Was die Änderung ist</translation>
    </message>
    <message>
        <source>What is the change?</source>
        <translation>Was ist die Änderung?</translation>
    </message>
    <message>
        <source>What readers are told: what was wrong, and what is right</source>
        <translation>Was Leser erfahren: was falsch war und was richtig ist</translation>
    </message>
    <message>
        <source>What readers are told</source>
        <translation>Was Leser erfahren</translation>
    </message>
    <message>
        <source>What the gate found</source>
        <translation>Was die Regeln der Freigabe fanden</translation>
    </message>
    <message>
        <source>Why it is published all the same; it stays in the record</source>
        <translation>Warum trotzdem veröffentlicht wird; es bleibt im Protokoll</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>No refile: %1</source>
        <translation>Keine Neufassung: %1</translation>
    </message>
    <message>
        <source>What is marked ✗ stands in the way. Enter leads there. Past it one comes with a reason, and the page names no checker then.</source>
        <translation>Was mit ✗ markiert ist, steht im Weg. Eingabe führt dorthin. Mit einer Begründung lässt es sich übergehen; die Seite nennt dann niemanden, der geprüft hat.</translation>
    </message>
    <message>
        <source>Nothing stands in the way. What is listed is open all the same.</source>
        <translation>Nichts steht im Weg. Was hier aufgeführt ist, ist trotzdem offen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Veröffentlichung läuft…</translation>
    </message>
    <message>
        <source>&amp;Later…</source>
        <translation>&amp;Später …</translation>
    </message>
</context>
<context>
    <name>stet::PublishFindingsModel</name>
    <message>
        <source>Stands in the way</source>
        <translation>Steht im Weg</translation>
    </message>
    <message>
        <source>Open elsewhere, holds nothing back</source>
        <translation>Anderswo offen, hält nichts auf</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere Stelle</numerusform>
            <numerusform>%Ln weitere Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PublishTimes</name>
    <message>
        <source>This evening</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>Tomorrow evening</source>
        <translation>Morgen Abend</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>Montag früh</translation>
    </message>
    <message>
        <source>At no time</source>
        <translation>Zu keiner Zeit</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>geplant für %1</translation>
    </message>
    <message>
        <source>this time is over</source>
        <translation>diese Zeit ist vorbei</translation>
    </message>
    <message>
        <source> (clocks leave out the hour that you typed)</source>
        <translation> (die eingegebene Stunde lassen die Uhren aus)</translation>
    </message>
    <message>
        <source> (clocks show it twice that night: the first)</source>
        <translation> (die Uhren zeigen sie in dieser Nacht zweimal: die erste)</translation>
    </message>
</context>
<context>
    <name>stet::PublishWatch</name>
    <message>
        <source>Publish changes…</source>
        <translation>Änderungen veröffentlichen…</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Publish again…</source>
        <translation>Erneut veröffentlichen…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Shows what publishing the article would do</source>
        <translation>Zeigt, was das Veröffentlichen des Artikels täte</translation>
    </message>
    <message>
        <source>Readers have nothing of this article yet.</source>
        <translation>Leser haben von diesem Artikel noch nichts.</translation>
    </message>
    <message>
        <source>Readers have edition %1, which is other than what stands here.</source>
        <translation>Leser haben Ausgabe %1; sie ist anders als das, was hier steht.</translation>
    </message>
    <message>
        <source>Readers have what stands here, with edition %1.</source>
        <translation>Leser haben, was hier steht, mit Ausgabe %1.</translation>
    </message>
    <message>
        <source>The article was taken down with edition %1.</source>
        <translation>Der Artikel wurde mit Ausgabe %1 widerrufen oder zurückgezogen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) stand in the way.</source>
        <translation>
            <numerusform>%Ln Punkt steht im Weg.</numerusform>
            <numerusform>%Ln Punkte stehen im Weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::QuickOpen</name>
    <message>
        <source>Open an article: letters of its headline or slug</source>
        <translation>Artikel öffnen: Buchstaben der Überschrift oder Adresse</translation>
    </message>
    <message>
        <source>Enter opens · Esc leaves</source>
        <translation>Eingabe öffnet · Esc schließt</translation>
    </message>
    <message>
        <source>Reading the titles…</source>
        <translation>Titel werden gelesen…</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No article has these letters; try fewer of them</source>
        <translation>Kein Artikel hat diese Buchstaben; versuchen Sie es mit weniger</translation>
    </message>
</context>
<context>
    <name>stet::RecoveryBar</name>
    <message>
        <source>Words of “%1” did not reach this desk before a session ended.</source>
        <translation>Worte von „%1“ erreichten diese Redaktion nicht, bevor eine Sitzung endete.</translation>
    </message>
    <message numerus="yes">
        <source>Words of %n articles did not reach this desk before a session ended.</source>
        <translation>
            <numerusform>Worte von %n Artikel erreichten diese Redaktion nicht, bevor eine Sitzung endete.</numerusform>
            <numerusform>Worte von %n Artikeln erreichten diese Redaktion nicht, bevor eine Sitzung endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>The words are in a file: %1</source>
        <translation>Die Worte liegen in einer Datei: %1</translation>
    </message>
    <message>
        <source>Words of an article wait for the desk “%1”; they are offered when it is opened.</source>
        <translation>Worte eines Artikels warten auf die Redaktion „%1“; sie werden beim Öffnen angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>Words of %n articles wait for the desk “%1”; they are offered when it is opened.</source>
        <translation>
            <numerusform>Worte von %n Artikel warten auf die Redaktion „%1“; sie werden beim Öffnen angeboten.</numerusform>
            <numerusform>Worte von %n Artikeln warten auf die Redaktion „%1“; sie werden beim Öffnen angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>look for words of earlier sessions</source>
        <translation>nach Worten früherer Sitzungen suchen</translation>
    </message>
    <message>
        <source>The desk is back and has the last words of “%1”.</source>
        <translation>Die Redaktion ist wieder da und hat die letzten Worte von „%1“.</translation>
    </message>
    <message>
        <source>A recovery file of an earlier session cannot be read; words may be in it. %1</source>
        <translation>Eine Wiederherstellungsdatei einer früheren Sitzung ist nicht lesbar; darin können Worte stehen. %1</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>set a recovery file aside</source>
        <translation>eine Wiederherstellungsdatei beiseitelegen</translation>
    </message>
    <message>
        <source>The file is kept as it is: %1</source>
        <translation>Die Datei bleibt, wie sie ist: %1</translation>
    </message>
    <message numerus="yes">
        <source>Words of sources that were cited for %n sentence(s) could not be bound: “%1”. They are in a file: %2</source>
        <translation>
            <numerusform>Worte von Quellen, die für %n Satz zitiert wurden, ließen sich nicht binden: „%1“. Sie stehen in einer Datei: %2</numerusform>
            <numerusform>Worte von Quellen, die für %n Sätze zitiert wurden, ließen sich nicht binden: „%1“ und andere. Sie stehen in einer Datei: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::RecoveryDialog</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Words that did not reach the desk</source>
        <translation>Worte, die die Redaktion nicht erreichten</translation>
    </message>
    <message>
        <source>These words were typed in a session that ended before the desk had them. Take them back into the article, or set them aside as a file; until then they wait.</source>
        <translation>Diese Worte wurden in einer Sitzung getippt, die endete, bevor die Redaktion sie hatte. Sie lassen sich in den Artikel zurückholen oder als Datei beiseitelegen; bis dahin warten sie.</translation>
    </message>
    <message>
        <source>Articles with such words</source>
        <translation>Artikel mit solchen Worten</translation>
    </message>
    <message>
        <source>The desk stays as it is; the words become a Markdown file that Stet never deletes.</source>
        <translation>Die Redaktion bleibt, wie sie ist; die Worte werden eine Markdown-Datei, die Stet nie löscht.</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>The desk has</source>
        <translation>Stand der Redaktion</translation>
    </message>
    <message>
        <source>This desk does not have the article</source>
        <translation>Diese Redaktion hat den Artikel nicht</translation>
    </message>
    <message>
        <source>Typed until %1</source>
        <translation>Getippt bis %1</translation>
    </message>
    <message>
        <source>A part of the recovery file could not be read; it is kept.</source>
        <translation>Ein Teil der Rettungsdatei war nicht lesbar; er bleibt erhalten.</translation>
    </message>
    <message>
        <source>The article was changed meanwhile: look at both once more.</source>
        <translation>Der Artikel wurde inzwischen geändert: beide noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The desk does not have it yet. Taken back, it stands with the article under your name.</source>
        <translation>Die Redaktion hat diese Worte noch nicht. Zurückgeholt stehen sie unter Ihrem Namen beim Artikel.</translation>
    </message>
    <message>
        <source>This desk does not have the article; it is made anew.</source>
        <translation>Diese Redaktion hat den Artikel nicht; er wird neu angelegt.</translation>
    </message>
    <message>
        <source>A reply to a comment on “%1”</source>
        <translation>Eine Antwort auf einen Kommentar zu „%1“</translation>
    </message>
    <message>
        <source>A comment on words of “%1”</source>
        <translation>Ein Kommentar zu Worten aus „%1“</translation>
    </message>
    <message>
        <source>The comment that it belongs to is not in this desk: it can only be set aside.</source>
        <translation>Der Kommentar, zu dem das gehört, ist nicht in dieser Redaktion: Es kann nur beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>The same words were changed in the desk since. Taking these back replaces them; the desk&apos;s stay among the earlier versions.</source>
        <translation>Dieselben Worte wurden inzwischen in der Redaktion geändert. Werden diese zurückgeholt, ersetzen sie sie; die der Redaktion bleiben unter den früheren Fassungen.</translation>
    </message>
    <message>
        <source>They were typed in the desk at %1, of which this one is a copy; taken back here, they are not offered there.</source>
        <translation>Sie wurden in der Redaktion unter %1 geschrieben, von der diese hier eine Kopie ist; hier zurückgeholt, werden sie dort nicht mehr angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>Words of sources that were cited in %n sentence(s) are bound to these where they are taken back.</source>
        <translation>
            <numerusform>Worte von Quellen, mit denen %n Satz belegt wurde, werden beim Zurückholen an ihn gebunden.</numerusform>
            <numerusform>Worte von Quellen, mit denen %n Sätze belegt wurden, werden beim Zurückholen an sie gebunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::RelativeTime</name>
    <message>
        <source>d MMM</source>
        <comment>a day, in the signs of QLocale</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, in the signs of QLocale</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>late since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>stet::RestsModel</name>
    <message>
        <source>live</source>
        <translation>online</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>caption of the lead picture</source>
        <translation>Bildunterschrift des Aufmacherbilds</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>fact “%1”</source>
        <translation>Fakt „%1“</translation>
    </message>
</context>
<context>
    <name>stet::ReviewCommands</name>
    <message>
        <source>&amp;Next claim</source>
        <translation>&amp;Nächste Aussage</translation>
    </message>
    <message>
        <source>&amp;Previous claim</source>
        <translation>&amp;Vorige Aussage</translation>
    </message>
    <message>
        <source>Next &amp;open claim</source>
        <translation>Nächste &amp;offene Aussage</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Geprüft</translation>
    </message>
    <message>
        <source>&amp;Dispute</source>
        <translation>&amp;Bestritten</translation>
    </message>
    <message>
        <source>Needs a &amp;source</source>
        <translation>Braucht eine &amp;Quelle</translation>
    </message>
    <message>
        <source>Not a &amp;fact</source>
        <translation>Keine &amp;Tatsache</translation>
    </message>
    <message>
        <source>Not a fact in this se&amp;ction</source>
        <translation>Keine Tatsache in diesem Abs&amp;chnitt</translation>
    </message>
    <message>
        <source>&amp;Looked again: it stands</source>
        <translation>&amp;Wieder angesehen: gilt weiter</translation>
    </message>
    <message>
        <source>&amp;Bind the selected words as evidence</source>
        <translation>Ausgewählte Worte als Be&amp;leg binden</translation>
    </message>
    <message>
        <source>Next proposed p&amp;assage</source>
        <translation>Nächste vorgeschlagene &amp;Stelle</translation>
    </message>
    <message>
        <source>A&amp;ttest…</source>
        <translation>Be&amp;zeugen…</translation>
    </message>
    <message>
        <source>Show the ne&amp;xt source</source>
        <translation>Nächste Qu&amp;elle zeigen</translation>
    </message>
    <message>
        <source>Open the source in the librar&amp;y</source>
        <translation>Quelle in der Bibliothek &amp;öffnen</translation>
    </message>
    <message>
        <source>Not&amp;e for the author…</source>
        <translation>Notiz für den &amp;Autor…</translation>
    </message>
    <message>
        <source>Spl&amp;it at the caret</source>
        <translation>An der Sc&amp;hreibmarke teilen</translation>
    </message>
    <message>
        <source>&amp;Join with the next claim</source>
        <translation>&amp;Mit der nächsten Aussage verbinden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Choose &amp;which claims are shown…</source>
        <translation>Aussagen &amp;filtern…</translation>
    </message>
    <message>
        <source>&amp;Go to the article</source>
        <translation>Zum Arti&amp;kel</translation>
    </message>
    <message>
        <source>Go to the clai&amp;ms</source>
        <translation>Zu den A&amp;ussagen</translation>
    </message>
    <message>
        <source>Go to what is &amp;known of the claim</source>
        <translation>Zu &amp;dem, was zur Aussage bekannt ist</translation>
    </message>
    <message>
        <source>Go to the words of the source</source>
        <translation>Zu den Worten der Quelle</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>In der Quelle suchen</translation>
    </message>
    <message>
        <source>Save galley…</source>
        <translation>Fahne speichern…</translation>
    </message>
    <message>
        <source>Save evidence pack…</source>
        <translation>Belegpaket speichern…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>&amp;Return with notes</source>
        <translation>Mit Not&amp;izen zurückgeben</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>Bind with a translation…</source>
        <translation>Mit einer Übersetzung binden…</translation>
    </message>
    <message>
        <source>P&amp;ropose other words…</source>
        <translation>Te&amp;xtänderung vorschlagen…</translation>
    </message>
    <message>
        <source>With&amp;draw the proposed words</source>
        <translation>Vorgeschlagene &amp;Änderung zurückziehen</translation>
    </message>
    <message>
        <source>Choose the next claim too</source>
        <translation>Die nächste Aussage dazuwählen</translation>
    </message>
    <message>
        <source>Choose the previous claim too</source>
        <translation>Die vorige Aussage dazuwählen</translation>
    </message>
    <message>
        <source>End a claim whose words are gone</source>
        <translation>Eine Aussage beenden, deren Worte verschwunden sind</translation>
    </message>
    <message>
        <source>Choose an&amp;other source…</source>
        <translation>A&amp;ndere Quelle wählen…</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>Aus&amp;sagen</translation>
    </message>
    <message>
        <source>Ev&amp;idence</source>
        <translation>Bel&amp;ege</translation>
    </message>
    <message>
        <source>&amp;Proposed words</source>
        <translation>&amp;Vorgeschlagene Worte</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Ge&amp;he zu</translation>
    </message>
    <message>
        <source>S&amp;ave and hand over</source>
        <translation>Speichern &amp;und übergeben</translation>
    </message>
</context>
<context>
    <name>stet::ReviewPage</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No passage of the cited sources comes near this claim.</source>
        <translation>Keine Stelle der genannten Quellen kommt dieser Aussage nahe.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Which claims are shown</source>
        <translation>Welche Aussagen zu sehen sind</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächste</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>vorige</translation>
    </message>
    <message>
        <source>next open</source>
        <translation>nächste offene</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>bind</source>
        <translation>binden</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>looked again</source>
        <translation>wieder angesehen</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message numerus="yes">
        <source>Sign off · %Ln open</source>
        <translation>
            <numerusform>Freigeben · %Ln offen</numerusform>
            <numerusform>Freigeben · %Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Signed off by %1</source>
        <translation>Freigegeben von %1</translation>
    </message>
    <message>
        <source>%1 of %2 claims done</source>
        <translation>%1 von %2 Aussagen erledigt</translation>
    </message>
    <message>
        <source>One line, kept in the record</source>
        <translation>Eine Zeile, die im Protokoll bleibt</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>It states a number, a date, a name or a quotation. Why is it not a fact? “%1”</source>
        <translation>Hier steht eine Zahl, ein Datum, ein Name oder ein Zitat. Warum ist es keine Tatsache? „%1“</translation>
    </message>
    <message>
        <source>Not every fact in it is in its evidence. Why is it verified? “%1”</source>
        <translation>Nicht alle Fakten darin stehen im Beleg. Warum gilt die Aussage als geprüft? „%1“</translation>
    </message>
    <message>
        <source>Nothing is unchecked in this section.</source>
        <translation>In diesem Abschnitt ist nichts ungeprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) of this section are to be no facts, and some state numbers, dates, names or quotations. Why?</source>
        <translation>
            <numerusform>%Ln Aussage dieses Abschnitts soll keine Tatsache sein, nennt aber eine Zahl, ein Datum, einen Namen oder ein Zitat. Warum?</numerusform>
            <numerusform>%Ln Aussagen dieses Abschnitts sollen keine Tatsachen sein, und einige nennen Zahlen, Daten, Namen oder Zitate. Warum?</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the words of the source that carry the claim first.</source>
        <translation>Erst die Worte der Quelle auswählen, die die Aussage tragen.</translation>
    </message>
    <message>
        <source>Put the caret before the word that the second claim begins with.</source>
        <translation>Die Schreibmarke vor das Wort setzen, mit dem die zweite Aussage beginnt.</translation>
    </message>
    <message>
        <source>A note for the author on “%1”</source>
        <translation>Eine Notiz für den Autor zu „%1“</translation>
    </message>
    <message>
        <source>Ctrl+Enter gives it; readers never see it</source>
        <translation>Strg+Eingabe gibt sie ab; Leser sehen sie nie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Answer to %1: %2</source>
        <translation>Antwort an %1: %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>propose</source>
        <translation>vorschlagen</translation>
    </message>
    <message>
        <source>Ctrl+Enter binds the words with their translation</source>
        <translation>Strg+Eingabe bindet die Worte mit ihrer Übersetzung</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Binden</translation>
    </message>
    <message>
        <source>Other words for “%1”</source>
        <translation>Andere Worte für „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Second look, from last to first: %Ln claim(s)</source>
        <translation>
            <numerusform>Zweiter Blick, von hinten nach vorn: %Ln Aussage</numerusform>
            <numerusform>Zweiter Blick, von hinten nach vorn: %Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select words of one claim for this, or nothing.</source>
        <translation>Dafür Worte einer einzigen Aussage auswählen oder nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected claim(s) are to be no facts, and some state numbers, dates, names or quotations. Why?</source>
        <translation>
            <numerusform>%Ln ausgewählte Aussage soll keine Tatsache sein und nennt Zahlen, Daten, Namen oder Zitate. Warum?</numerusform>
            <numerusform>%Ln ausgewählte Aussagen sollen keine Tatsachen sein, und manche nennen Zahlen, Daten, Namen oder Zitate. Warum?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not every fact in the %Ln selected claim(s) is in their evidence. Why are they verified?</source>
        <translation>
            <numerusform>Nicht jede Tatsache der %Ln ausgewählten Aussage steht in ihren Belegen. Warum ist sie geprüft?</numerusform>
            <numerusform>Nicht jede Tatsache der %Ln ausgewählten Aussagen steht in ihren Belegen. Warum sind sie geprüft?</numerusform>
        </translation>
    </message>
    <message>
        <source>The section is judgement by the kind of article.</source>
        <translation>Der Abschnitt ist bei dieser Artikelart Meinung.</translation>
    </message>
    <message>
        <source>The link to these words is copied.</source>
        <translation>Der Link zu diesen Worten ist kopiert.</translation>
    </message>
    <message>
        <source>bind in its place</source>
        <translation>an seine Stelle binden</translation>
    </message>
    <message>
        <source>Choose one claim for this.</source>
        <translation>Dafür eine einzelne Aussage wählen.</translation>
    </message>
    <message>
        <source>What the selected words say in the language of the article</source>
        <translation>Was die ausgewählten Worte in der Sprache des Artikels sagen</translation>
    </message>
    <message>
        <source>&amp;Translated by</source>
        <translation>Ü&amp;bersetzt von</translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>Each sentence of the article becomes a claim as soon as it is written.</source>
        <translation>Jeder Satz des Artikels wird zur Aussage, sobald er geschrieben ist.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Every claim is done: sign the article off, or choose “%1” to look through them once more.</source>
        <translation>Jede Aussage ist erledigt: Geben Sie den Artikel frei, oder wählen Sie „%1“, um sie noch einmal durchzusehen.</translation>
    </message>
    <message>
        <source>No such claim</source>
        <translation>Keine solche Aussage</translation>
    </message>
    <message>
        <source>No claim of this article is under “%1”. Choose “%2” to see the others.</source>
        <translation>Keine Aussage dieses Artikels steht unter „%1“. Wählen Sie „%2“, um die anderen zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>Sign off · %Ln to look at</source>
        <translation>
            <numerusform>Freigeben · %Ln anzusehen</numerusform>
            <numerusform>Freigeben · %Ln anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>other source</source>
        <translation>andere Quelle</translation>
    </message>
</context>
<context>
    <name>stet::ReviewPapers</name>
    <message numerus="yes">
        <source>%Ln verdict(s)</source>
        <translation>
            <numerusform>%Ln Urteil</numerusform>
            <numerusform>%Ln Urteile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of evidence</source>
        <translation>
            <numerusform>%Ln Beleg</numerusform>
            <numerusform>%Ln Belege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Notiz</numerusform>
            <numerusform>%Ln Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawal(s)</source>
        <translation>
            <numerusform>%Ln Rücknahme</numerusform>
            <numerusform>%Ln Rücknahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>This file was taken before; nothing was changed.</source>
        <translation>Diese Datei wurde schon einmal angenommen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>An article came from %1.</source>
        <translation>Ein Artikel kam von %1.</translation>
    </message>
    <message>
        <source>The article came back from %1.</source>
        <translation>Der Artikel kam von %1 zurück.</translation>
    </message>
    <message>
        <source>Save the galley as</source>
        <translation>Fahne speichern unter</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Save the evidence pack as</source>
        <translation>Belegpaket speichern unter</translation>
    </message>
    <message>
        <source>Zip file (*.zip)</source>
        <translation>ZIP-Datei (*.zip)</translation>
    </message>
    <message>
        <source>Hand the article over as</source>
        <translation>Artikel übergeben als</translation>
    </message>
    <message>
        <source>Article for a checker (*.%1)</source>
        <translation>Artikel zum Prüfen (*.%1)</translation>
    </message>
    <message>
        <source>Take what was handed over or back</source>
        <translation>Übergebenes annehmen oder zurückholen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Making the galley…</source>
        <translation>Fahne wird erzeugt…</translation>
    </message>
    <message>
        <source>save the galley</source>
        <translation>die Fahne zu speichern</translation>
    </message>
    <message>
        <source>The galley is in %1</source>
        <translation>Die Fahne liegt in %1</translation>
    </message>
    <message>
        <source>Packing the evidence…</source>
        <translation>Belege werden gepackt…</translation>
    </message>
    <message>
        <source>save the evidence pack</source>
        <translation>das Belegpaket zu speichern</translation>
    </message>
    <message>
        <source>The evidence pack is in %1</source>
        <translation>Das Belegpaket liegt in %1</translation>
    </message>
    <message>
        <source>Writing the hand-over file…</source>
        <translation>Übergabedatei wird geschrieben…</translation>
    </message>
    <message>
        <source>hand the article over</source>
        <translation>den Artikel zu übergeben</translation>
    </message>
    <message>
        <source>The article for the checker is in %1</source>
        <translation>Der Artikel zum Prüfen liegt in %1</translation>
    </message>
    <message>
        <source>Taking the file…</source>
        <translation>Datei wird angenommen…</translation>
    </message>
    <message>
        <source>take the hand-over file</source>
        <translation>die Übergabedatei anzunehmen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>The words of %Ln source(s) stayed in the desk</source>
        <translation>
            <numerusform>Die Worte von %Ln Quelle blieben in der Redaktion</numerusform>
            <numerusform>Die Worte von %Ln Quellen blieben in der Redaktion</numerusform>
        </translation>
    </message>
    <message>
        <source>It brought %1.</source>
        <translation>Mitgebracht hat er: %1.</translation>
    </message>
    <message>
        <source>%1 changed the text: that waits for you.</source>
        <translation>%1 hat den Text geändert: Das wartet auf Sie.</translation>
    </message>
    <message>
        <source>It is signed, and ready.</source>
        <translation>Er ist freigegeben und fertig.</translation>
    </message>
    <message>
        <source>It was signed, but not as it is here.</source>
        <translation>Er war freigegeben, aber nicht so, wie er hier ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were left out: %1</source>
        <translation>
            <numerusform>%Ln Eintrag wurde weggelassen: %1</numerusform>
            <numerusform>%Ln Einträge wurden weggelassen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. What was done by then is there.</source>
        <translation>Abgebrochen. Was bis dahin getan war, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed edit(s)</source>
        <translation>
            <numerusform>%Ln vorgeschlagene Änderung</numerusform>
            <numerusform>%Ln vorgeschlagene Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>stet::ReviewRound</name>
    <message>
        <source>give the verdict</source>
        <translation>das Urteil abzugeben</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln claim(s)</source>
        <translation>
            <numerusform>%1: %Ln Aussage</numerusform>
            <numerusform>%1: %Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>take the verdict back</source>
        <translation>das Urteil zurückzunehmen</translation>
    </message>
    <message numerus="yes">
        <source>Taken back. %Ln claim(s) are as they were.</source>
        <translation>
            <numerusform>Zurückgenommen. %Ln Aussage ist, wie sie war.</numerusform>
            <numerusform>Zurückgenommen. %Ln Aussagen sind, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>bind the evidence</source>
        <translation>den Beleg zu binden</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>take the evidence back</source>
        <translation>den Beleg zurückzunehmen</translation>
    </message>
    <message>
        <source>Evidence taken back.</source>
        <translation>Beleg zurückgenommen.</translation>
    </message>
    <message>
        <source>Bound to: %1</source>
        <translation>Gebunden an: %1</translation>
    </message>
    <message>
        <source>Evidence taken back</source>
        <translation>Beleg zurückgenommen</translation>
    </message>
    <message>
        <source>bind the evidence again</source>
        <translation>den Beleg wieder zu binden</translation>
    </message>
    <message>
        <source>Bound again.</source>
        <translation>Wieder gebunden.</translation>
    </message>
    <message>
        <source>Evidence taken back. It stays in the record.</source>
        <translation>Beleg zurückgenommen. Er bleibt im Protokoll.</translation>
    </message>
    <message>
        <source>note that you looked again</source>
        <translation>zu vermerken, dass Sie wieder hingesehen haben</translation>
    </message>
    <message>
        <source>Looked again: the verdict stands.</source>
        <translation>Wieder angesehen: Das Urteil gilt weiter.</translation>
    </message>
    <message>
        <source>split the claim</source>
        <translation>die Aussage zu teilen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>join the claims</source>
        <translation>die Aussagen zu verbinden</translation>
    </message>
    <message>
        <source>One claim again.</source>
        <translation>Wieder eine Aussage.</translation>
    </message>
    <message>
        <source>Two claims now. What was said of the whole does not hold for its parts.</source>
        <translation>Jetzt zwei Aussagen. Was über das Ganze gesagt wurde, gilt nicht für seine Teile.</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Two claims again.</source>
        <translation>Wieder zwei Aussagen.</translation>
    </message>
    <message>
        <source>One claim now. Verdicts on its parts do not hold for the whole.</source>
        <translation>Jetzt eine Aussage. Urteile über ihre Teile gelten nicht für das Ganze.</translation>
    </message>
    <message>
        <source>keep the note</source>
        <translation>die Notiz aufzubewahren</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>keep the answer</source>
        <translation>die Antwort aufzubewahren</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Beantwortet.</translation>
    </message>
    <message>
        <source>settle the note</source>
        <translation>den Stand der Notiz zu ändern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The note is open again.</source>
        <translation>Die Notiz ist wieder offen.</translation>
    </message>
    <message>
        <source>The note is resolved.</source>
        <translation>Die Notiz ist erledigt.</translation>
    </message>
    <message>
        <source>sign the article off</source>
        <translation>den Artikel freizugeben</translation>
    </message>
    <message>
        <source>Signed off. The article is ready.</source>
        <translation>Freigegeben. Der Artikel ist fertig.</translation>
    </message>
    <message>
        <source>return the article</source>
        <translation>den Artikel zurückzugeben</translation>
    </message>
    <message>
        <source>Returned to the author with your notes.</source>
        <translation>Mit Ihren Notizen an den Autor zurückgegeben.</translation>
    </message>
    <message>
        <source>Nothing of this round is left to take back.</source>
        <translation>In dieser Runde ist nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
        <source>read the check sheet</source>
        <translation>den Prüfbogen zu lesen</translation>
    </message>
    <message>
        <source>Looked again</source>
        <translation>Wieder angesehen</translation>
    </message>
    <message>
        <source>bring the mark back</source>
        <translation>die Markierung zurückzubringen</translation>
    </message>
    <message>
        <source>Taken back. It is to be looked at again.</source>
        <translation>Zurückgenommen. Es ist wieder anzusehen.</translation>
    </message>
    <message>
        <source>The note is resolved. What was said stays in the record.</source>
        <translation>Die Notiz ist erledigt. Was gesagt wurde, bleibt im Protokoll.</translation>
    </message>
    <message>
        <source>propose these words</source>
        <translation>diese Worte vorzuschlagen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>withdraw the proposal</source>
        <translation>den Vorschlag zurückzuziehen</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>Zurückgezogen.</translation>
    </message>
    <message>
        <source>Proposed to the author. Nothing is changed until they accept it.</source>
        <translation>Dem Autor vorgeschlagen. Nichts wird geändert, bis er es annimmt.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>open the proposal again</source>
        <translation>den Vorschlag wieder zu öffnen</translation>
    </message>
    <message>
        <source>Proposed again.</source>
        <translation>Wieder vorgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>Bound to %Ln claim(s).</source>
        <translation>
            <numerusform>An %Ln Aussage gebunden.</numerusform>
            <numerusform>An %Ln Aussagen gebunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>end the claim</source>
        <translation>die Aussage beenden</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>take the claim up again</source>
        <translation>die Aussage wieder aufnehmen</translation>
    </message>
    <message>
        <source>Taken up again.</source>
        <translation>Wieder aufgenommen.</translation>
    </message>
    <message>
        <source>Ended: %1. It stays in the record.</source>
        <translation>Beendet: %1. Sie bleibt im Protokoll.</translation>
    </message>
</context>
<context>
    <name>stet::ReviewTextView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>There are no words to check yet: headline, dek, text, captions and facts stand here once they are written.</source>
        <translation>Noch gibt es keine Worte zu prüfen: Überschrift, Vorspann, Text, Bildunterschriften und Fakten stehen hier, sobald sie geschrieben sind.</translation>
    </message>
</context>
<context>
    <name>stet::RowTable</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>stet::RowsModel</name>
    <message>
        <source>New row</source>
        <translation>Neue Zeile</translation>
    </message>
</context>
<context>
    <name>stet::SentenceCiter</name>
    <message>
        <source>The caret is in no sentence. Nothing was cited.</source>
        <translation>Die Schreibmarke steht in keinem Satz. Nichts wurde belegt.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile. Nothing was cited.</source>
        <translation>Der Text wurde inzwischen geändert. Nichts wurde belegt.</translation>
    </message>
</context>
<context>
    <name>stet::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Ressorts</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Textsorten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>A category is being renamed in its articles. One moment, please.</source>
        <translation>Ein Ressort wird in seinen Artikeln umbenannt. Einen Moment, bitte.</translation>
    </message>
    <message>
        <source>What you typed for the desk is not applied. Close once more to leave it.</source>
        <translation>Was für die Redaktion eingegeben wurde, ist nicht angewendet. Noch einmal schließen, um es zu verwerfen.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>stet::SettingsDoor</name>
    <message>
        <source>Open the chosen article</source>
        <translation>Ausgewählten Artikel öffnen</translation>
    </message>
    <message>
        <source>Search from the list</source>
        <translation>Aus der Liste heraus suchen</translation>
    </message>
    <message>
        <source>Clear the search, leave a field or a dialog</source>
        <translation>Suche leeren, ein Feld oder einen Dialog verlassen</translation>
    </message>
    <message>
        <source>Rename a saved search</source>
        <translation>Gemerkte Suche umbenennen</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
</context>
<context>
    <name>stet::SettingsParts</name>
    <message>
        <source>This desk can be read but not changed. %1</source>
        <translation>Diese Redaktion lässt sich lesen, aber nicht ändern. %1</translation>
    </message>
</context>
<context>
    <name>stet::ShellActions</name>
    <message>
        <source>&amp;New article</source>
        <translation>&amp;Neuer Artikel</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Close w&amp;indow</source>
        <translation>Fens&amp;ter schließen</translation>
    </message>
    <message>
        <source>&amp;Open desk…</source>
        <translation>Redaktion &amp;öffnen…</translation>
    </message>
    <message>
        <source>New &amp;desk…</source>
        <translation>Neue &amp;Redaktion…</translation>
    </message>
    <message>
        <source>Open the &amp;sample desk</source>
        <translation>&amp;Beispielredaktion öffnen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Close desk</source>
        <translation>Redaktion s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Find articles</source>
        <translation>Artikel &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Go to article…</source>
        <translation>&amp;Gehe zu Artikel…</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Back to the desk</source>
        <translation>&amp;Zurück zur Redaktion</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Restore from trash</source>
        <translation>Aus dem Papierkorb &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>In fact-&amp;check</source>
        <translation>Im Fakten&amp;check</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Side bar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Stet</source>
        <translation>&amp;Über Stet</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation>Als reinen &amp;Text einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>S&amp;ort articles by</source>
        <translation>Artikel s&amp;ortieren nach</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Export page a&amp;s…</source>
        <translation>Seite exportieren &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Gehe z&amp;u</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>Fact-check t&amp;he article</source>
        <translation>Fakten des Artikels &amp;prüfen</translation>
    </message>
    <message>
        <source>Take back a hand-over…</source>
        <translation>Übergabe zurückholen…</translation>
    </message>
    <message>
        <source>&amp;Publish the site…</source>
        <translation>&amp;Website veröffentlichen…</translation>
    </message>
    <message>
        <source>Repor&amp;t of the last import…</source>
        <translation>Bericht des &amp;letzten Imports…</translation>
    </message>
    <message>
        <source>Export the &amp;library…</source>
        <translation>Bibliothe&amp;k exportieren…</translation>
    </message>
</context>
<context>
    <name>stet::ShortcutModel</name>
    <message>
        <source>also “%1”</source>
        <translation>auch „%1“</translation>
    </message>
    <message>
        <source>always so</source>
        <translation>immer so</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>stet::ShortcutRules</name>
    <message>
        <source>These are no keys.</source>
        <translation>Das sind keine Tasten.</translation>
    </message>
    <message>
        <source>Alt with a letter opens the menus. Hold Ctrl or Shift as well.</source>
        <translation>Alt mit einem Buchstaben öffnet die Menüs. Dazu Strg oder Umschalt halten.</translation>
    </message>
    <message>
        <source>This key is needed for writing. Hold Ctrl or Alt with it, or take one of F1 to F12.</source>
        <translation>Diese Taste wird zum Schreiben gebraucht. Dazu Strg oder Alt halten oder eine von F1 bis F12 nehmen.</translation>
    </message>
    <message>
        <source>These keys belong to every field of text: they move, choose, copy or delete.</source>
        <translation>Diese Tasten gehören jedem Textfeld: Sie bewegen, wählen aus, kopieren oder löschen.</translation>
    </message>
</context>
<context>
    <name>stet::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
</context>
<context>
    <name>stet::SidePage</name>
    <message>
        <source>The page is too long to be shown whole here.</source>
        <translation>Die Seite ist zu lang, um hier ganz gezeigt zu werden.</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Öffnet %1 im Browser</translation>
    </message>
    <message>
        <source>This link is not opened from here.</source>
        <translation>Dieser Link wird von hier nicht geöffnet.</translation>
    </message>
    <message>
        <source>This page cannot be shown: %1</source>
        <translation>Diese Seite kann nicht gezeigt werden: %1</translation>
    </message>
</context>
<context>
    <name>stet::SidePane</name>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Glance</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>The chosen article at a glance</source>
        <translation>Der gewählte Artikel im Überblick</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The page of the chosen article</source>
        <translation>Die Seite des gewählten Artikels</translation>
    </message>
</context>
<context>
    <name>stet::SignOffDialog</name>
    <message>
        <source>Sign off</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was anzusehen ist</translation>
    </message>
    <message>
        <source>Why it is signed all the same</source>
        <translation>Warum trotzdem freigegeben wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Another since it was signed: %1</source>
        <translation>Anders als bei der Freigabe: %1</translation>
    </message>
    <message>
        <source>Sign all the same</source>
        <translation>Trotzdem freigeben</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>What is marked ✗ stands in the way. It can be overridden with a reason, which stays in the record for good; the page shows no “Checked by” then.</source>
        <translation>Was mit ✗ markiert ist, steht im Weg. Es lässt sich mit einer Begründung übergehen, die für immer im Protokoll bleibt; die Seite zeigt dann kein „Geprüft von“.</translation>
    </message>
    <message>
        <source>This desk is one person&apos;s: pages say “checked by the author” where the author signs.</source>
        <translation>Diese Redaktion gehört einer Person: Seiten sagen „vom Autor geprüft“, wo der Autor freigibt.</translation>
    </message>
    <message>
        <source>You sign for exactly these words and this evidence.</source>
        <translation>Sie geben genau diese Worte und diese Belege frei.</translation>
    </message>
    <message>
        <source>Gone since it was signed: %1</source>
        <translation>Seit der Freigabe weggefallen: %1</translation>
    </message>
    <message>
        <source>What warns</source>
        <translation>Was warnt</translation>
    </message>
    <message>
        <source>Signed by %1 on %2, and changed since. What is another is marked △.</source>
        <translation>Freigegeben von %1 am %2 und seither geändert. Was anders ist, ist mit △ markiert.</translation>
    </message>
</context>
<context>
    <name>stet::SiteChangesModel</name>
    <message>
        <source>Stays, since it was changed: %1</source>
        <translation>Bleibt, da sie geändert wurde: %1</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1 („%2“)</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
</context>
<context>
    <name>stet::SiteDialog</name>
    <message>
        <source>Publish the site</source>
        <translation>Website veröffentlichen</translation>
    </message>
    <message>
        <source>How far the writing is</source>
        <translation>Wie weit das Schreiben ist</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>Ordner &amp;wählen…</translation>
    </message>
    <message>
        <source>Readers would stumble over this. Enter leads to its place.</source>
        <translation>Darüber würden Leser stolpern. Eingabe führt zur Stelle.</translation>
    </message>
    <message>
        <source>What was found on the pages</source>
        <translation>Was auf den Seiten gefunden wurde</translation>
    </message>
    <message>
        <source>Open the &amp;page</source>
        <translation>&amp;Seite öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the result</source>
        <translation>&amp;Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write the site</source>
        <translation>Website schreiben</translation>
    </message>
    <message>
        <source>No folder is chosen yet. Choose one of its own: the site is written into it.</source>
        <translation>Noch ist kein Ordner gewählt. Wählen Sie einen eigenen: Die Website wird in ihn geschrieben.</translation>
    </message>
    <message>
        <source>Cancel the writing</source>
        <translation>Schreiben abbrechen</translation>
    </message>
    <message>
        <source>Cancel the command</source>
        <translation>Befehl abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Wählen Sie zuerst einen Ordner.</translation>
    </message>
</context>
<context>
    <name>stet::SiteFindingsModel</name>
    <message>
        <source>%1: no longer part of the site, but changed since; it stays</source>
        <translation>%1: gehört nicht mehr zur Website, wurde aber verändert und bleibt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere Stelle</numerusform>
            <numerusform>%Ln weitere Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SitePublishing</name>
    <message>
        <source>Write the site into a folder</source>
        <translation>Website in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Veröffentlichung läuft…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed: in %1 the site of before stands.</source>
        <translation>Abgebrochen. Nichts wurde geändert: In %1 steht die Website wie zuvor.</translation>
    </message>
    <message>
        <source>write the site</source>
        <translation>die Website schreiben</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>It was not looked at which files change.</source>
        <translation>Welche Dateien sich ändern, ist nicht nachgesehen worden.</translation>
    </message>
</context>
<context>
    <name>stet::SiteWords</name>
    <message>
        <source>Nothing was published yet: the site would be its front page alone. An article is published from its own menu.</source>
        <translation>Noch wurde nichts veröffentlicht: Die Website wäre nur ihre Startseite. Ein Artikel wird aus seinem eigenen Menü veröffentlicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s)</source>
        <translation>
            <numerusform>%Ln Liste</numerusform>
            <numerusform>%Ln Listen</numerusform>
        </translation>
    </message>
    <message>
        <source>The site has %1 and %2. It has no feeds and no site maps, since the desk’s settings do not say where its pages stand.</source>
        <translation>Die Website hat %1 und %2. Feeds und Sitemaps hat sie nicht, weil die Einstellungen der Redaktion nicht sagen, wo ihre Seiten stehen.</translation>
    </message>
    <message>
        <source>The site has %1, %2 and %3.</source>
        <translation>Die Website hat %1, %2 und %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s)</source>
        <translation>
            <numerusform>%Ln Feed</numerusform>
            <numerusform>%Ln Feeds</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the site</source>
        <translation>Website schreiben</translation>
    </message>
    <message>
        <source>Write the site into “%1”</source>
        <translation>Website in „%1“ schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) and styles</source>
        <translation>
            <numerusform>%Ln Bild oder Stylesheet</numerusform>
            <numerusform>%Ln Bilder und Stylesheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed</source>
        <translation>
            <numerusform>%Ln Datei entfernt</numerusform>
            <numerusform>%Ln Dateien entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in %1 had to be written anew.</source>
        <translation>In %1 war nichts neu zu schreiben.</translation>
    </message>
    <message>
        <source>Written to %1: %2.</source>
        <translation>Nach %1 geschrieben: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are as they were.</source>
        <translation>
            <numerusform>%Ln Datei ist, wie sie war.</numerusform>
            <numerusform>%Ln Dateien sind, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no feeds and site maps, since the desk&apos;s settings do not say where its pages stand.</source>
        <translation>Feeds und Sitemaps gibt es nicht, weil die Einstellungen der Redaktion nicht sagen, wo ihre Seiten stehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) on them need a look.</source>
        <translation>
            <numerusform>%Ln Stelle darauf ist anzusehen.</numerusform>
            <numerusform>%Ln Stellen darauf sind anzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The command ended well.</source>
        <translation>Der Befehl endete erfolgreich.</translation>
    </message>
    <message>
        <source>The command was cancelled. What it did until then is done.</source>
        <translation>Der Befehl wurde abgebrochen. Was er bis dahin tat, ist getan.</translation>
    </message>
    <message>
        <source>The command failed with exit code %1.</source>
        <translation>Der Befehl schlug mit dem Rückgabewert %1 fehl.</translation>
    </message>
    <message>
        <source>The command was ended by the system.</source>
        <translation>Der Befehl wurde vom System beendet.</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>Der Befehl konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The site is written; its server may have the one of before.</source>
        <translation>Die Website ist geschrieben; auf ihrem Server liegt vielleicht noch die vorige.</translation>
    </message>
    <message>
        <source>Its last words: %1</source>
        <translation>Seine letzten Worte: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site map(s)</source>
        <translation>
            <numerusform>%Ln Sitemap</numerusform>
            <numerusform>%Ln Sitemaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the search</source>
        <translation>
            <numerusform>%Ln Datei der Suche</numerusform>
            <numerusform>%Ln Dateien der Suche</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not written into this folder from here yet.</source>
        <translation>In diesen Ordner wurde sie von hier aus noch nicht geschrieben.</translation>
    </message>
    <message>
        <source>Written there last: %1.</source>
        <translation>Dort zuletzt geschrieben: %1.</translation>
    </message>
    <message>
        <source>Nothing has to be written: all files there are as they would be.</source>
        <translation>Nichts ist zu schreiben: Alle Dateien dort sind, wie sie wären.</translation>
    </message>
    <message>
        <source>To be written: %1.</source>
        <translation>Zu schreiben: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln Datei bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln Dateien bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is up to date: write again</source>
        <translation>„%1“ ist auf dem Stand: erneut schreiben</translation>
    </message>
    <message>
        <source>Write what changed into “%1”</source>
        <translation>Geändertes in „%1“ schreiben</translation>
    </message>
    <message>
        <source>Write %1 into “%2”</source>
        <translation>%1 in „%2“ schreiben</translation>
    </message>
</context>
<context>
    <name>stet::SnapshotListModel</name>
    <message>
        <source>Snapshot %1</source>
        <translation>Momentaufnahme %1</translation>
    </message>
    <message>
        <source>no evidence: a wall</source>
        <translation>kein Beleg: eine Schranke</translation>
    </message>
    <message>
        <source>no words could be read</source>
        <translation>es waren keine Worte zu lesen</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>Vergleichsgrundlage</translation>
    </message>
</context>
<context>
    <name>stet::SnapshotPagePane</name>
    <message>
        <source>The page as it was kept</source>
        <translation>Die Seite, wie sie aufbewahrt wurde</translation>
    </message>
    <message>
        <source>Quiet: around the text. Slanted: menus. Dashed: hidden.</source>
        <translation>Blass: um den Text. Schräg: Menüs. Gestrichelt: verborgen.</translation>
    </message>
    <message>
        <source>Drawn anew from what was kept. Nothing is fetched, no script runs, links lead nowhere, pictures are left out.</source>
        <translation>Neu gezeichnet aus dem Aufbewahrten. Nichts wird abgerufen, kein Skript läuft, Links führen nirgends hin, Bilder fehlen.</translation>
    </message>
    <message>
        <source>read the words of the snapshot</source>
        <translation>die Worte der Momentaufnahme zu lesen</translation>
    </message>
    <message>
        <source>These are no words to quote. %1</source>
        <translation>Das sind keine Worte zum Zitieren. %1</translation>
    </message>
    <message>
        <source>Only lines are shown. %1</source>
        <translation>Nur Zeilen werden gezeigt. %1</translation>
    </message>
    <message numerus="yes">
        <source>The page is long: its last %n parts are left out here; the words have them.</source>
        <translation>
            <numerusform>Die Seite ist lang: Ihr letzter Teil fehlt hier; die Worte haben ihn.</numerusform>
            <numerusform>Die Seite ist lang: Ihre letzten %n Teile fehlen hier; die Worte haben sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SnapshotTextView</name>
    <message>
        <source>Words of the snapshot</source>
        <translation>Worte der Momentaufnahme</translation>
    </message>
</context>
<context>
    <name>stet::SnippetPopup</name>
    <message>
        <source>Insert a snippet</source>
        <translation>Textbaustein einfügen</translation>
    </message>
    <message>
        <source>Find a snippet by its name or words</source>
        <translation>Textbaustein nach Name oder Worten suchen</translation>
    </message>
    <message>
        <source>Find a snippet</source>
        <translation>Textbaustein suchen</translation>
    </message>
    <message>
        <source>Snippets found</source>
        <translation>Gefundene Textbausteine</translation>
    </message>
    <message>
        <source>Enter inserts · Esc leaves</source>
        <translation>Enter fügt ein · Esc verlässt</translation>
    </message>
</context>
<context>
    <name>stet::SourceActions</name>
    <message>
        <source>Go to “%1”</source>
        <translation>Zu „%1“ gehen</translation>
    </message>
    <message>
        <source>&amp;Add a source by its link…</source>
        <translation>Quelle über ihren Link &amp;aufnehmen…</translation>
    </message>
    <message>
        <source>&amp;Open the source</source>
        <translation>Quelle ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Wieder ansehen</translation>
    </message>
    <message>
        <source>The change was &amp;seen</source>
        <translation>Änderung ge&amp;sehen</translation>
    </message>
    <message>
        <source>&amp;Merge into another…</source>
        <translation>Mit anderer &amp;vereinigen…</translation>
    </message>
    <message>
        <source>Se&amp;parate a merged one…</source>
        <translation>Vereinigte &amp;trennen…</translation>
    </message>
    <message>
        <source>Narrow by %1…</source>
        <translation>Eingrenzen nach %1…</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter aufheben</translation>
    </message>
    <message>
        <source>Go to the heads of the columns</source>
        <translation>Zu den Spaltenköpfen gehen</translation>
    </message>
    <message>
        <source>Go to what stands beside the list</source>
        <translation>Zu dem gehen, was neben der Liste steht</translation>
    </message>
    <message>
        <source>&amp;Find in the snapshot</source>
        <translation>&amp;In der Momentaufnahme suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Next &amp;change</source>
        <translation>Nächste Ä&amp;nderung</translation>
    </message>
    <message>
        <source>Go to the &amp;words</source>
        <translation>Zu den W&amp;orten gehen</translation>
    </message>
    <message>
        <source>Co&amp;mpare two snapshots</source>
        <translation>Zwei &amp;Momentaufnahmen vergleichen</translation>
    </message>
    <message>
        <source>What &amp;rests on it</source>
        <translation>Was &amp;darauf beruht</translation>
    </message>
    <message>
        <source>The record of loo&amp;ks</source>
        <translation>Die Bli&amp;cke</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of a source</source>
        <translation>Letzte Änderung einer Quelle &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo – %1</source>
        <translation>&amp;Rückgängig – %1</translation>
    </message>
    <message>
        <source>Sor&amp;t sources by</source>
        <translation>Quellen sortieren nac&amp;h</translation>
    </message>
    <message>
        <source>New source from a f&amp;ile…</source>
        <translation>Neue Q&amp;uelle aus einer Datei…</translation>
    </message>
    <message>
        <source>New source from &amp;typed words…</source>
        <translation>Neue Quelle aus eingeti&amp;ppten Worten…</translation>
    </message>
    <message>
        <source>&amp;Keep a file…</source>
        <translation>Datei da&amp;zulegen…</translation>
    </message>
    <message>
        <source>Keep wor&amp;ds…</source>
        <translation>Worte dazu&amp;legen…</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Spalten auswählen…</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Go to the pa&amp;ge as it was kept</source>
        <translation>Zur aufbewahrten Seite &amp;gehen</translation>
    </message>
    <message>
        <source>&amp;Redo the last change of a source</source>
        <translation>Letzte Änderung einer Quelle &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo – %1</source>
        <translation>&amp;Wiederholen – %1</translation>
    </message>
    <message>
        <source>E&amp;xport the chosen…</source>
        <translation>Ausgewählte e&amp;xportieren…</translation>
    </message>
    <message>
        <source>You looked: it still sa&amp;ys so</source>
        <translation>&amp;Überprüft: Sie sagt es noch</translation>
    </message>
</context>
<context>
    <name>stet::SourceBeside</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Choose a source to read it here, select its words and cite them.</source>
        <translation>Eine Quelle wählen, um sie hier zu lesen, ihre Worte auszuwählen und mit ihnen zu belegen.</translation>
    </message>
    <message>
        <source>Other source…</source>
        <translation>Andere Quelle…</translation>
    </message>
    <message>
        <source>Cite these words</source>
        <translation>Mit diesen Worten belegen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Back to the preview</source>
        <translation>Zurück zur Vorschau</translation>
    </message>
    <message>
        <source>read the library</source>
        <translation>die Bibliothek zu lesen</translation>
    </message>
    <message>
        <source>Which source?</source>
        <translation>Welche Quelle?</translation>
    </message>
    <message>
        <source>read what the source said</source>
        <translation>zu lesen, was die Quelle sagte</translation>
    </message>
    <message>
        <source>No words of this source are kept yet.</source>
        <translation>Von dieser Quelle sind noch keine Worte aufbewahrt.</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>Momentaufnahme %1</translation>
    </message>
    <message>
        <source>read the words of the snapshot</source>
        <translation>die Worte der Momentaufnahme zu lesen</translation>
    </message>
    <message>
        <source>Select the words of the source first, then cite them.</source>
        <translation>Erst die Worte der Quelle auswählen, dann mit ihnen belegen.</translation>
    </message>
    <message>
        <source>Words that are not shown stand between these. Select fewer, or show all words.</source>
        <translation>Zwischen diesen Worten stehen welche, die nicht zu sehen sind. Weniger auswählen oder alle Worte zeigen.</translation>
    </message>
</context>
<context>
    <name>stet::SourceCardDelegate</name>
    <message>
        <source>? · %1</source>
        <translation>? · %1</translation>
    </message>
    <message>
        <source>The library has no source with this key</source>
        <translation>Die Quellenbibliothek hat keine Quelle mit diesem Schlüssel</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Cited nowhere in this article</source>
        <translation>In diesem Artikel nirgends zitiert</translation>
    </message>
</context>
<context>
    <name>stet::SourceDeeds</name>
    <message>
        <source>Looking at sources.</source>
        <translation>Quellen werden angesehen.</translation>
    </message>
    <message>
        <source>Stopped. What was looked at by then is kept.</source>
        <translation>Angehalten. Was bis dahin angesehen war, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>look at the sources</source>
        <translation>die Quellen anzusehen</translation>
    </message>
    <message>
        <source>look at the source</source>
        <translation>die Quelle anzusehen</translation>
    </message>
    <message>
        <source>Reading the page.</source>
        <translation>Die Seite wird gelesen.</translation>
    </message>
    <message>
        <source>add the source</source>
        <translation>die Quelle aufzunehmen</translation>
    </message>
    <message>
        <source>“%1” is in the library.</source>
        <translation>„%1“ ist in der Quellenbibliothek.</translation>
    </message>
    <message>
        <source>read the snapshots</source>
        <translation>die Momentaufnahmen zu lesen</translation>
    </message>
    <message>
        <source>No words of it were kept yet.</source>
        <translation>Es sind noch keine Worte von ihr aufbewahrt.</translation>
    </message>
    <message>
        <source>note that the source was seen</source>
        <translation>zu vermerken, dass die Quelle gesehen wurde</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>Änderung von „%1“</translation>
    </message>
    <message>
        <source>merge the sources</source>
        <translation>die Quellen zu vereinigen</translation>
    </message>
    <message>
        <source>Merging of “%1”</source>
        <translation>Vereinigung von „%1“</translation>
    </message>
    <message>
        <source>“%1” is one with “%2” now. What cited it cites that one.</source>
        <translation>„%1“ ist jetzt eins mit „%2“. Was sie zitierte, zitiert diese.</translation>
    </message>
    <message>
        <source>“%1” stands for itself again.</source>
        <translation>„%1“ steht wieder für sich.</translation>
    </message>
    <message>
        <source>separate the sources</source>
        <translation>die Quellen zu trennen</translation>
    </message>
    <message>
        <source>“%1” is as it was before the change.</source>
        <translation>„%1“ ist, wie es vor der Änderung war.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Das Gesehene</translation>
    </message>
    <message>
        <source>The change waits to be seen again.</source>
        <translation>Die Änderung wartet wieder darauf, gesehen zu werden.</translation>
    </message>
    <message>
        <source>Seen. Later looks compare with what you saw.</source>
        <translation>Gesehen. Spätere Blicke vergleichen mit dem, was Sie sahen.</translation>
    </message>
    <message>
        <source>Separating of “%1”</source>
        <translation>Trennen von „%1“</translation>
    </message>
    <message>
        <source>“%1” is one with “%2” again.</source>
        <translation>„%1“ ist wieder eins mit „%2“.</translation>
    </message>
    <message>
        <source>Stopped. What was kept of the page by then stays in the library.</source>
        <translation>Angehalten. Was bis dahin von der Seite aufbewahrt war, bleibt in der Quellenbibliothek.</translation>
    </message>
    <message>
        <source>Adding of “%1”</source>
        <translation>Aufnahme von „%1“</translation>
    </message>
    <message>
        <source>The change counts as seen again.</source>
        <translation>Die Änderung gilt wieder als gesehen.</translation>
    </message>
    <message>
        <source>“%1” is as it was after the change.</source>
        <translation>„%1“ ist, wie es nach der Änderung war.</translation>
    </message>
    <message>
        <source>The library has “%1” already: its page was looked at again.</source>
        <translation>Die Bibliothek hat „%1“ bereits: Ihre Seite wurde noch einmal angesehen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was fetched: none of these %Ln sources has a link. A person has to look whether they still say so.</source>
        <translation>
            <numerusform>Nichts wurde abgerufen: %Ln Quelle hat keinen Link. Ein Mensch muss nachsehen, ob sie das noch sagt.</numerusform>
            <numerusform>Nichts wurde abgerufen: Keine dieser %Ln Quellen hat einen Link. Ein Mensch muss nachsehen, ob sie das noch sagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is confidential, a label alone: nothing was fetched. A person has to ask whether it still says so.</source>
        <translation>„%1“ ist vertraulich, nur ein Name: Nichts wurde abgerufen. Ein Mensch muss fragen, ob sie das noch sagt.</translation>
    </message>
    <message>
        <source>“%1” has no link, so nothing was fetched: a person has to look whether it still says so.</source>
        <translation>„%1“ hat keinen Link, also wurde nichts abgerufen: Ein Mensch muss nachsehen, ob die Quelle das noch sagt.</translation>
    </message>
    <message>
        <source>Ask %1, who kept it last (%2).</source>
        <translation>Fragen Sie %1; von dort kam es zuletzt (%2).</translation>
    </message>
    <message>
        <source>Keep what they say…</source>
        <translation>Aufbewahren, was gesagt wird…</translation>
    </message>
    <message>
        <source>Noted: you looked at “%1”, and it still says so.</source>
        <translation>Vermerkt: Sie haben „%1“ angesehen, und sie sagt es noch.</translation>
    </message>
    <message>
        <source>note that the source was looked at</source>
        <translation>vermerken, dass die Quelle angesehen wurde</translation>
    </message>
    <message>
        <source>Look at “%1”</source>
        <translation>Blick auf „%1“</translation>
    </message>
    <message>
        <source>Your look at “%1” is taken back: it waits for one.</source>
        <translation>Ihr Blick auf „%1“ ist zurückgenommen: Die Quelle wartet auf einen.</translation>
    </message>
    <message>
        <source>Your look at “%1” counts again.</source>
        <translation>Ihr Blick auf „%1“ gilt wieder.</translation>
    </message>
</context>
<context>
    <name>stet::SourceEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Quelle bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>One a line: “Lima, Ana”, or “Roads Agency”</source>
        <translation>Je Zeile eine Person: „Lima, Ana“ oder „Straßenamt“</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>A&amp;utoren</translation>
    </message>
    <message>
        <source>2026-02-11, 2026-02 or 2026</source>
        <translation>2026-02-11, 2026-02 oder 2026</translation>
    </message>
    <message>
        <source>&amp;Issued</source>
        <translation>&amp;Erschienen</translation>
    </message>
    <message>
        <source>&amp;Read on</source>
        <translation>&amp;Gelesen am</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>&amp;Canonical link</source>
        <translation>&amp;Kanonischer Link</translation>
    </message>
    <message>
        <source>Archi&amp;ve link</source>
        <translation>Archi&amp;vlink</translation>
    </message>
    <message>
        <source>&amp;DOI</source>
        <translation>&amp;DOI</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>S&amp;yndicated from</source>
        <translation>Ü&amp;bernommen von</translation>
    </message>
    <message>
        <source>An agency; sources of the same origin count once</source>
        <translation>Eine Agentur; Quellen gleicher Herkunft zählen einmal</translation>
    </message>
    <message>
        <source>Te&amp;rms</source>
        <translation>Bed&amp;ingungen</translation>
    </message>
    <message>
        <source>&amp;Embargo until</source>
        <translation>Sperr&amp;frist bis</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Made of publisher and title where it is empty</source>
        <translation>Entsteht aus Herausgeber und Titel, wenn es leer ist</translation>
    </message>
    <message>
        <source>This is no date. Write 2026-02-11, 2026-02 or 2026.</source>
        <translation>Das ist kein Datum. So schreiben: 2026-02-11, 2026-02 oder 2026.</translation>
    </message>
    <message>
        <source>This is no moment. Write 2026-03-04 16:00.</source>
        <translation>Das ist kein Zeitpunkt. So schreiben: 2026-03-04 16:00.</translation>
    </message>
    <message>
        <source>What you typed is not kept yet.</source>
        <translation>Das Getippte ist noch nicht gesichert.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>As the page has it: %1</source>
        <translation>Wie die Seite es hat: %1</translation>
    </message>
    <message>
        <source>&amp;Journal or book</source>
        <translation>Zeitschrift o&amp;der Buch</translation>
    </message>
    <message>
        <source>Volu&amp;me</source>
        <translation>&amp;Band</translation>
    </message>
    <message>
        <source>Iss&amp;ue</source>
        <translation>&amp;Heft</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>I&amp;SSN</source>
        <translation>&amp;ISSN</translation>
    </message>
    <message>
        <source>IS&amp;BN</source>
        <translation>IS&amp;BN</translation>
    </message>
</context>
<context>
    <name>stet::SourceFindModel</name>
    <message>
        <source>New source…</source>
        <translation>Neue Quelle…</translation>
    </message>
</context>
<context>
    <name>stet::SourceForm</name>
    <message>
        <source>Add and cite</source>
        <translation>Aufnehmen und nennen</translation>
    </message>
    <message>
        <source>https://… (not needed)</source>
        <translation>https://… (nicht nötig)</translation>
    </message>
    <message>
        <source>made of publisher and title</source>
        <translation>aus Herausgeber und Titel</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Read the page</source>
        <translation>Seite &amp;lesen</translation>
    </message>
    <message>
        <source>Takes publisher, title, people and date from the page, keeps what it says, and cites it</source>
        <translation>Nimmt Herausgeber, Titel, Personen und Datum von der Seite, bewahrt auf, was sie sagt, und zitiert sie</translation>
    </message>
</context>
<context>
    <name>stet::SourceHead</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>You have seen what it says by now; later looks compare with that</source>
        <translation>Sie haben gesehen, was sie inzwischen sagt; spätere Blicke vergleichen damit</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Wieder ansehen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>It still says so</source>
        <translation>Sie sagt es noch</translation>
    </message>
    <message>
        <source>You have looked at it again, and it says what it said</source>
        <translation>Sie haben sie wieder angesehen, und sie sagt, was sie sagte</translation>
    </message>
</context>
<context>
    <name>stet::SourceHits</name>
    <message>
        <source>Sources that were found</source>
        <translation>Gefundene Quellen</translation>
    </message>
    <message>
        <source>SOURCES IN THE LIBRARY</source>
        <translation>QUELLEN IN DER BIBLIOTHEK</translation>
    </message>
    <message>
        <source>Find articles that use “%1”</source>
        <translation>Artikel finden, die „%1“ nennen</translation>
    </message>
</context>
<context>
    <name>stet::SourceKeeper</name>
    <message>
        <source>Keep a file</source>
        <translation>Eine Datei aufbewahren</translation>
    </message>
    <message>
        <source>Pages, documents, messages and texts (*.html *.htm *.xhtml *.mhtml *.mht *.pdf *.eml *.txt)</source>
        <translation>Seiten, Dokumente, Nachrichten und Texte (*.html *.htm *.xhtml *.mhtml *.mht *.pdf *.eml *.txt)</translation>
    </message>
    <message>
        <source>Recordings and pictures (*.mp3 *.m4a *.ogg *.opus *.flac *.wav *.mp4 *.mov *.webm *.png *.jpg *.jpeg *.gif *.webp *.tif *.heic)</source>
        <translation>Aufnahmen und Bilder (*.mp3 *.m4a *.ogg *.opus *.flac *.wav *.mp4 *.mov *.webm *.png *.jpg *.jpeg *.gif *.webp *.tif *.heic)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>keep what you have of the source</source>
        <translation>aufzubewahren, was Sie von der Quelle haben</translation>
    </message>
    <message>
        <source>A confidential source is a label: no words of it are kept.</source>
        <translation>Eine vertrauliche Quelle ist eine Bezeichnung: Von ihr werden keine Worte aufbewahrt.</translation>
    </message>
    <message>
        <source>Keeping.</source>
        <translation>Wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Dort aufbewahren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Something else is being kept. Wait until that has ended or cancel it, then do this again.</source>
        <translation>Es wird gerade etwas anderes aufbewahrt. Warten, bis das endet, oder es abbrechen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Words are being kept. Wait until that has ended, then leave the desk.</source>
        <translation>Worte werden gerade aufbewahrt. Warten, bis das endet, dann die Redaktion verlassen.</translation>
    </message>
    <message>
        <source>Adding of “%1”</source>
        <translation>Aufnahme von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Adding of %Ln source(s)</source>
        <translation>
            <numerusform>Aufnahme von %Ln Quelle</numerusform>
            <numerusform>Aufnahme von %Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Angehalten. Nichts wurde behalten.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln were kept by then.</source>
        <translation>
            <numerusform>Angehalten. Bis dahin wurde %Ln Stück behalten.</numerusform>
            <numerusform>Angehalten. Bis dahin wurden %Ln Stücke behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cite that one</source>
        <translation>Diese nennen</translation>
    </message>
</context>
<context>
    <name>stet::SourceNames</name>
    <message>
        <source>p. %1</source>
        <translation>S. %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>syndicated from %1</source>
        <translation>übernommen von %1</translation>
    </message>
</context>
<context>
    <name>stet::SourcePage</name>
    <message>
        <source>Snapshots</source>
        <translation>Momentaufnahmen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Sentences that rest on this source</source>
        <translation>Sätze, die auf dieser Quelle beruhen</translation>
    </message>
    <message>
        <source>Looks at this source</source>
        <translation>Blicke auf diese Quelle</translation>
    </message>
    <message>
        <source>read the source</source>
        <translation>die Quelle zu lesen</translation>
    </message>
    <message>
        <source>read what the source said</source>
        <translation>zu lesen, was die Quelle sagte</translation>
    </message>
    <message>
        <source>A confidential source is a label: no words of it are kept.</source>
        <translation>Eine vertrauliche Quelle ist nur eine Bezeichnung: Von ihr werden keine Worte aufbewahrt.</translation>
    </message>
    <message>
        <source>No words of this source are kept yet.</source>
        <translation>Von dieser Quelle sind noch keine Worte aufbewahrt.</translation>
    </message>
    <message>
        <source>No words of this source are kept yet. Look at it again to keep what it says now.</source>
        <translation>Von dieser Quelle sind noch keine Worte aufbewahrt. Sie wieder ansehen, um aufzubewahren, was sie jetzt sagt.</translation>
    </message>
    <message>
        <source>read what rests on the source</source>
        <translation>zu lesen, was auf der Quelle beruht</translation>
    </message>
    <message>
        <source>Uses (%1)</source>
        <translation>Sätze (%1)</translation>
    </message>
    <message>
        <source>Looks (%1)</source>
        <translation>Blicke (%1)</translation>
    </message>
    <message>
        <source>read the words of the snapshot</source>
        <translation>die Worte der Momentaufnahme zu lesen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>stet::SourcePane</name>
    <message>
        <source>Chosen</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>You have seen what it says by now; later looks compare with that</source>
        <translation>Sie haben gesehen, was sie inzwischen sagt; spätere Blicke vergleichen damit</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Wieder ansehen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>The chosen source shows here.</source>
        <translation>Hier erscheint die ausgewählte Quelle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) chosen</source>
        <translation>
            <numerusform>%Ln Quelle ausgewählt</numerusform>
            <numerusform>%Ln Quellen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Sperrfrist</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>none cites it</source>
        <translation>keiner zitiert sie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cite it</source>
        <translation>
            <numerusform>%Ln zitiert sie</numerusform>
            <numerusform>%Ln zitieren sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Momentaufnahmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>It still says so</source>
        <translation>Sie sagt es noch</translation>
    </message>
    <message>
        <source>You have looked at it again, and it says what it said</source>
        <translation>Sie haben sie wieder angesehen, und sie sagt, was sie sagte</translation>
    </message>
</context>
<context>
    <name>stet::SourcePicker</name>
    <message>
        <source>read the library</source>
        <translation>die Bibliothek zu lesen</translation>
    </message>
    <message>
        <source>Which source?</source>
        <translation>Welche Quelle?</translation>
    </message>
    <message>
        <source>read what the source said</source>
        <translation>zu lesen, was die Quelle sagte</translation>
    </message>
</context>
<context>
    <name>stet::SourceSteps</name>
    <message>
        <source>take the change back</source>
        <translation>die Änderung zurückzunehmen</translation>
    </message>
    <message>
        <source>make the change again</source>
        <translation>die Änderung wieder vorzunehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) stay, because articles cite them by now.</source>
        <translation>
            <numerusform>%Ln Quelle bleibt, weil Artikel sie inzwischen zitieren.</numerusform>
            <numerusform>%Ln Quellen bleiben, weil Artikel sie inzwischen zitieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) stay, because something rests on them or they were changed since.</source>
        <translation>
            <numerusform>%Ln Quelle bleibt, weil etwas auf ihr beruht oder sie seither geändert wurde.</numerusform>
            <numerusform>%Ln Quellen bleiben, weil etwas auf ihnen beruht oder sie seither geändert wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) left the library again.</source>
        <translation>
            <numerusform>%Ln Quelle ist wieder aus der Quellenbibliothek heraus.</numerusform>
            <numerusform>%Ln Quellen sind wieder aus der Quellenbibliothek heraus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was filled in is taken out of %Ln source(s).</source>
        <translation>
            <numerusform>Aus %Ln Quelle ist das Ergänzte wieder entfernt.</numerusform>
            <numerusform>Aus %Ln Quellen ist das Ergänzte wieder entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is there any more.</source>
        <translation>Davon ist nichts mehr da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) stay out, because others have their keys by now.</source>
        <translation>
            <numerusform>%Ln Quelle bleibt draußen, weil inzwischen eine andere ihren Schlüssel hat.</numerusform>
            <numerusform>%Ln Quellen bleiben draußen, weil inzwischen andere ihre Schlüssel haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are in the library again.</source>
        <translation>
            <numerusform>%Ln Quelle ist wieder in der Quellenbibliothek.</numerusform>
            <numerusform>%Ln Quellen sind wieder in der Quellenbibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are filled in again.</source>
        <translation>
            <numerusform>%Ln Quelle ist wieder ergänzt.</numerusform>
            <numerusform>%Ln Quellen sind wieder ergänzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left to bring again.</source>
        <translation>Es gab nichts mehr zurückzubringen.</translation>
    </message>
</context>
<context>
    <name>stet::SourceWords</name>
    <message>
        <source>This source has no link.</source>
        <translation>Diese Quelle hat keinen Link.</translation>
    </message>
    <message>
        <source>Nobody has looked at its link yet.</source>
        <translation>Ihren Link hat noch niemand angesehen.</translation>
    </message>
    <message>
        <source>It says what it said.</source>
        <translation>Sie sagt, was sie sagte.</translation>
    </message>
    <message>
        <source>It says what it said, at another address.</source>
        <translation>Sie sagt, was sie sagte, unter einer anderen Adresse.</translation>
    </message>
    <message>
        <source>Its words are not those that were kept.</source>
        <translation>Ihre Worte sind nicht die aufbewahrten.</translation>
    </message>
    <message>
        <source>Words that an article rests on are gone from it.</source>
        <translation>Worte, auf denen ein Artikel beruht, sind nicht mehr darin.</translation>
    </message>
    <message>
        <source>It did not let Stet in, which says nothing about what it says.</source>
        <translation>Sie ließ Stet nicht ein; das besagt nichts darüber, was sie sagt.</translation>
    </message>
    <message>
        <source>It could not be reached.</source>
        <translation>Sie war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>It was gone in three looks on different days.</source>
        <translation>Bei drei Blicken an verschiedenen Tagen war sie fort.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Newspaper article</source>
        <translation>Zeitungsartikel</translation>
    </message>
    <message>
        <source>Magazine article</source>
        <translation>Zeitschriftenartikel</translation>
    </message>
    <message>
        <source>Journal article</source>
        <translation>Fachartikel</translation>
    </message>
    <message>
        <source>Report or notice</source>
        <translation>Bericht oder Mitteilung</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Blog post</source>
        <translation>Blogbeitrag</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Conference paper</source>
        <translation>Konferenzbeitrag</translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation>Hochschulschrift</translation>
    </message>
    <message>
        <source>Law or ruling</source>
        <translation>Gesetz oder Urteil</translation>
    </message>
    <message>
        <source>Patent</source>
        <translation>Patent</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Letter, e-mail or call</source>
        <translation>Brief, E-Mail oder Anruf</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>kein Link</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>live</source>
        <translation>online</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>umgezogen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>quote missing</source>
        <translation>Zitat fehlt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>versperrt</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>Before that its words had changed.</source>
        <translation>Davor hatten sich ihre Worte geändert.</translation>
    </message>
    <message>
        <source>Last look: %1.</source>
        <translation>Letzter Blick: %1.</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>abgerufen</translation>
    </message>
    <message>
        <source>saved page</source>
        <translation>gespeicherte Seite</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>Abschrift</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>own test</source>
        <translation>eigener Test</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>dieselben Worte</translation>
    </message>
    <message>
        <source>the same words at another address</source>
        <translation>dieselben Worte unter anderer Adresse</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere Worte</translation>
    </message>
    <message>
        <source>words that an article rests on are gone</source>
        <translation>Worte, auf denen ein Artikel beruht, fehlen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Background: its words stay in the desk</source>
        <translation>Hintergrund: Ihre Worte bleiben in der Redaktion</translation>
    </message>
    <message>
        <source>Confidential: a label and nothing else</source>
        <translation>Vertraulich: nur eine Bezeichnung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a month&apos;s name and a year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, by its byte order mark</source>
        <translation>%1, nach der Byte-Reihenfolge-Marke</translation>
    </message>
    <message>
        <source>%1, as it was sent</source>
        <translation>%1, wie beim Senden angegeben</translation>
    </message>
    <message>
        <source>%1, as the page says</source>
        <translation>%1, wie die Seite es angibt</translation>
    </message>
    <message>
        <source>%1, by the form of its bytes</source>
        <translation>%1, nach der Form der Bytes</translation>
    </message>
    <message>
        <source>%1, since nothing says which</source>
        <translation>%1, weil nichts angegeben ist</translation>
    </message>
    <message>
        <source>A person has to look again.</source>
        <translation>Ein Mensch muss wieder nachsehen.</translation>
    </message>
</context>
<context>
    <name>stet::SourcesArea</name>
    <message>
        <source>read the source</source>
        <translation>die Quelle zu lesen</translation>
    </message>
    <message>
        <source>read what there is to choose from</source>
        <translation>zu lesen, was zur Wahl steht</translation>
    </message>
    <message>
        <source>Merge %1 into</source>
        <translation>%1 vereinigen mit</translation>
    </message>
    <message>
        <source>No other source was merged into this one.</source>
        <translation>Mit dieser Quelle wurde keine andere vereinigt.</translation>
    </message>
    <message>
        <source>separate the sources</source>
        <translation>die Quellen zu trennen</translation>
    </message>
    <message>
        <source>Which stands for itself again?</source>
        <translation>Welche steht wieder für sich?</translation>
    </message>
</context>
<context>
    <name>stet::SourcesModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unknown key %1</source>
        <translation>Unbekannter Schlüssel %1</translation>
    </message>
    <message>
        <source>Source %1, %2: %3, %4</source>
        <translation>Quelle %1, %2: %3, %4</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>corroborating</source>
        <translation>bestätigend</translation>
    </message>
    <message>
        <source>no role stated</source>
        <translation>ohne Rolle</translation>
    </message>
    <message>
        <source>Cited nowhere: %1: %2, %3</source>
        <translation>Nirgends zitiert: %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>stet::SourcesPanel</name>
    <message>
        <source>No sources yet</source>
        <translation>Noch keine Quellen</translation>
    </message>
    <message>
        <source>Sources of the article</source>
        <translation>Quellen des Artikels</translation>
    </message>
    <message>
        <source>Put the caret behind a statement and choose Cite to say what it rests on.</source>
        <translation>Die Schreibmarke hinter eine Aussage setzen und „Beleg“ wählen, um zu sagen, worauf sie beruht.</translation>
    </message>
    <message>
        <source>Drop to take the sources into the library</source>
        <translation>Loslassen, um die Quellen in die Bibliothek zu nehmen</translation>
    </message>
    <message>
        <source>Drop to read the page and take it into the library</source>
        <translation>Loslassen, um die Seite zu lesen und in die Bibliothek zu nehmen</translation>
    </message>
</context>
<context>
    <name>stet::Spelling</name>
    <message>
        <source>This computer has no dictionary for “%1”: its spelling is not checked.</source>
        <translation>Dieser Rechner hat kein Wörterbuch für „%1“: Die Rechtschreibung wird nicht geprüft.</translation>
    </message>
    <message>
        <source>There is nothing to fix at the caret.</source>
        <translation>An der Schreibmarke ist nichts zu beheben.</translation>
    </message>
    <message>
        <source>Looking for words…</source>
        <translation>Wörter werden gesucht …</translation>
    </message>
    <message>
        <source>Add “%1” to the desk&apos;s words</source>
        <translation>„%1“ zu den Wörtern der Redaktion hinzufügen</translation>
    </message>
    <message>
        <source>No dictionary word is like it</source>
        <translation>Kein Wort im Wörterbuch ist ähnlich</translation>
    </message>
    <message>
        <source>Spelling is not checked; it is switched on first.</source>
        <translation>Die Rechtschreibung wird nicht geprüft; schalten Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>No misspelt word is found.</source>
        <translation>Kein falsch geschriebenes Wort gefunden.</translation>
    </message>
</context>
<context>
    <name>stet::StartPage</name>
    <message>
        <source>Stet</source>
        <translation>Stet</translation>
    </message>
    <message>
        <source>Write it, cite it, let it stand.</source>
        <translation>Schreiben, belegen, stehen lassen.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Look around in the desk of an invented newsroom; it is a copy, so change what you like.</source>
        <translation>Ein Rundgang durch eine erfundene Redaktion; sie ist eine Kopie, alles darf geändert werden.</translation>
    </message>
    <message>
        <source>Make a desk</source>
        <translation>Redaktion anlegen</translation>
    </message>
    <message>
        <source>Start an empty desk: one folder that holds your articles and sources.</source>
        <translation>Eine leere Redaktion beginnen: ein Ordner für Artikel und Quellen.</translation>
    </message>
    <message>
        <source>LAST OPENED</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Make a desk of the Markdown articles and sources that you have, as a blog keeps them; the folder stays as it is.</source>
        <translation>Aus Ihren Artikeln in Markdown und Quellen, wie ein Blog sie aufhebt, wird eine Redaktion; der Ordner bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Open a desk that is on this computer…</source>
        <translation>Redaktion auf diesem Rechner öffnen…</translation>
    </message>
</context>
<context>
    <name>stet::Startup</name>
    <message>
        <source>The settings could not be read, so Stet starts with its own. The old file is kept as %1</source>
        <translation>Die Einstellungen waren nicht lesbar, darum beginnt Stet mit seinen eigenen. Die alte Datei bleibt als %1</translation>
    </message>
</context>
<context>
    <name>stet::StateBadges</name>
    <message>
        <source>In fact-check</source>
        <translation>Im Faktencheck</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Due for re-check</source>
        <translation>Nachprüfung fällig</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>My open claims</source>
        <translation>Meine offenen Aussagen</translation>
    </message>
    <message>
        <source>Update: draft</source>
        <translation>Aktualisierung: Entwurf</translation>
    </message>
    <message>
        <source>Update: in check</source>
        <translation>Aktualisierung: in Prüfung</translation>
    </message>
    <message>
        <source>Update: ready</source>
        <translation>Aktualisierung: fertig</translation>
    </message>
</context>
<context>
    <name>stet::StatusStrip</name>
    <message>
        <source>Every word is in the desk.</source>
        <translation>Jedes Wort ist in der Redaktion.</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Kept at %1 on a side branch</source>
        <translation>Um %1 in einer Nebenfassung gesichert</translation>
    </message>
    <message>
        <source>Others changed the same words at the same time. Every word of yours is in the desk, beside the article, until someone settles it.</source>
        <translation>Andere haben dieselben Worte gleichzeitig geändert. Jedes eigene Wort liegt in der Redaktion, neben dem Artikel, bis jemand entscheidet.</translation>
    </message>
    <message>
        <source>Not in the desk yet; kept in the recovery file</source>
        <translation>Noch nicht in der Redaktion; in der Rettungsdatei gesichert</translation>
    </message>
    <message>
        <source>The desk has not answered yet. Should the program end now, the words are offered at the next start.</source>
        <translation>Die Redaktion hat noch nicht geantwortet. Sollte das Programm jetzt enden, werden die Worte beim nächsten Start angeboten.</translation>
    </message>
    <message>
        <source>Should the program end now, the words are offered at the next start.</source>
        <translation>Sollte das Programm jetzt enden, werden die Worte beim nächsten Start angeboten.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>Nicht gesichert: %1</translation>
    </message>
    <message>
        <source>The text stays in the window and is tried again.</source>
        <translation>Der Text bleibt im Fenster; ein neuer Versuch folgt.</translation>
    </message>
    <message>
        <source>All words kept</source>
        <translation>Alle Worte gesichert</translation>
    </message>
    <message>
        <source>Kept at %1</source>
        <translation>Gesichert um %1</translation>
    </message>
    <message>
        <source>Kept on %1</source>
        <translation>Gesichert am %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>Sprache des Artikels</translation>
    </message>
    <message>
        <source>Preview without sandbox</source>
        <translation>Vorschau ohne Sandbox</translation>
    </message>
    <message>
        <source>The web engine cannot use its sandbox for the root user. Run Stet as an ordinary user.</source>
        <translation>Die Web-Engine kann ihre Sandbox für root nicht nutzen. Stet sollte unter einem gewöhnlichen Konto laufen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>The desk cannot take this: %1</source>
        <translation>Die Redaktion kann dies nicht annehmen: %1</translation>
    </message>
    <message>
        <source>The recovery file has the text as it is. It goes into the desk as soon as this is mended.</source>
        <translation>Die Wiederherstellungsdatei hat den Text, wie er ist. Er geht in die Redaktion, sobald dies behoben ist.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
</context>
<context>
    <name>stet::StoryModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>stet::StoryView</name>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es tat</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>What became of the article, the newest first</source>
        <translation>Was aus dem Artikel wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing of that is in the record.</source>
        <translation>Davon steht nichts im Protokoll.</translation>
    </message>
</context>
<context>
    <name>stet::TableCard</name>
    <message>
        <source>Insert a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Rows below the head</source>
        <translation>&amp;Zeilen unter dem Kopf</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>stet::TableEditor</name>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The caret is in no table.</source>
        <translation>Die Schreibmarke steht in keiner Tabelle.</translation>
    </message>
    <message>
        <source>This cannot be done here: a table keeps its head and one column.</source>
        <translation>Das geht hier nicht: Eine Tabelle behält ihren Kopf und eine Spalte.</translation>
    </message>
    <message>
        <source>A cell of a table is one line: it has no line break.</source>
        <translation>Eine Tabellenzelle ist eine Zeile: Sie hat keinen Umbruch.</translation>
    </message>
    <message>
        <source>These are more cells than can be put into a table; nothing was pasted.</source>
        <translation>Das sind mehr Zellen, als eine Tabelle fassen kann; nichts wurde eingefügt.</translation>
    </message>
</context>
<context>
    <name>stet::TakeDownDialog</name>
    <message>
        <source>Retract</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Readers see after the site is written next: the page stands where it is, with its words, and says at its head that it is retracted and why. Lists mark it, and it leaves the feeds.</source>
        <translation>Das sehen Leser, wenn die Website das nächste Mal geschrieben ist: Die Seite bleibt mit ihren Worten, wo sie ist, und sagt an ihrem Anfang, dass sie widerrufen ist und warum. Listen kennzeichnen sie, und aus den Feeds verschwindet sie.</translation>
    </message>
    <message>
        <source>Readers see after the site is written next: a notice in place of the article, with its headline, its authors, its dates and what you write here. Its words, pictures and sources are on no page, in no feed and in no search of the site any more.</source>
        <translation>Das sehen Leser, wenn die Website das nächste Mal geschrieben ist: einen Hinweis anstelle des Artikels, mit seiner Überschrift, seinen Autoren, seinen Daten und dem, was Sie hier schreiben. Seine Worte, Bilder und Quellen stehen auf keiner Seite, in keinem Feed und in keiner Suche der Website mehr.</translation>
    </message>
    <message>
        <source>No gate is asked. What you are writing now is not published by it.</source>
        <translation>Die Regeln der Freigabe werden hier nicht gefragt. Woran Sie gerade schreiben, wird dadurch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>What readers are told: why</source>
        <translation>Was Leser erfahren: warum</translation>
    </message>
    <message>
        <source>What readers are told</source>
        <translation>Was Leser erfahren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tell readers why first.</source>
        <translation>Sagen Sie den Lesern zuerst, warum.</translation>
    </message>
</context>
<context>
    <name>stet::TargetField</name>
    <message>
        <source>Length to aim at</source>
        <translation>Angestrebte Länge</translation>
    </message>
    <message>
        <source>What the length counts</source>
        <translation>Was die Länge zählt</translation>
    </message>
</context>
<context>
    <name>stet::TargetMeter</name>
    <message>
        <source>How long the article should be is set in the details</source>
        <translation>Wie lang der Artikel werden soll, steht in den Details</translation>
    </message>
</context>
<context>
    <name>stet::TargetWords</name>
    <message>
        <source>words</source>
        <comment>what is counted</comment>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>characters</source>
        <comment>what is counted</comment>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>what is counted</comment>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine Vorgabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln word(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%1 von %Ln Wort</numerusform>
            <numerusform>%1 von %Ln Wörtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln character(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%1 von %Ln Zeichen</numerusform>
            <numerusform>%1 von %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln minute(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%1 von %Ln Minute</numerusform>
            <numerusform>%1 von %Ln Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ToolRow</name>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Search articles and sources</source>
        <translation>Artikel und Quellen suchen</translation>
    </message>
    <message>
        <source>Words, “a phrase” or the beginning of a word with *</source>
        <translation>Wörter, „eine Wendung“ oder ein Wortanfang mit *</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation>Faktencheck</translation>
    </message>
    <message>
        <source>Publish the site…</source>
        <translation>Website veröffentlichen…</translation>
    </message>
</context>
<context>
    <name>stet::Transfers</name>
    <message>
        <source>Cancelled; nothing was left behind.</source>
        <translation>Abgebrochen; nichts blieb zurück.</translation>
    </message>
    <message>
        <source>Import articles and sources</source>
        <translation>Artikel und Quellen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import läuft…</translation>
    </message>
    <message>
        <source>import the files</source>
        <translation>die Dateien importieren</translation>
    </message>
    <message>
        <source>Imported: %1 and %2.</source>
        <translation>Importiert: %1 und %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused: %1</source>
        <translation>
            <numerusform>%Ln wurde abgelehnt: %1</numerusform>
            <numerusform>%Ln wurden abgelehnt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the page as</source>
        <translation>Seite speichern unter</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Making the page…</source>
        <translation>Seite wird erzeugt…</translation>
    </message>
    <message>
        <source>save the page</source>
        <translation>die Seite speichern</translation>
    </message>
    <message>
        <source>The page is in %1</source>
        <translation>Die Seite liegt in %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) on them need a look: %1</source>
        <translation>
            <numerusform>%Ln Stelle braucht einen Blick: %1</numerusform>
            <numerusform>%Ln Stellen brauchen einen Blick: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a folder of articles and sources</source>
        <translation>Ordner mit Artikeln und Quellen importieren</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Nothing was imported: this desk can be read but not changed.</source>
        <translation>Nichts wurde importiert: Diese Redaktion kann gelesen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>Imported: pictures, comments, people or kinds of a desk.</source>
        <translation>Importiert: Bilder, Kommentare, Personen oder Textsorten einer Redaktion.</translation>
    </message>
    <message>
        <source>Too late to cancel: the import was done, and what it brought stays.</source>
        <translation>Zu spät zum Abbrechen: Der Import war fertig, und was er brachte, bleibt.</translation>
    </message>
    <message>
        <source>Cancelled. The page may be there all the same: %1</source>
        <translation>Abgebrochen. Die Seite kann trotzdem da sein: %1</translation>
    </message>
    <message>
        <source>Articles and sources (*.md *.markdown *.json *.bib *.ris)</source>
        <translation>Artikel und Quellen (*.md *.markdown *.json *.bib *.ris)</translation>
    </message>
    <message>
        <source>Nothing new was found: Stet reads articles in Markdown (.md) and sources in CSL-JSON, BibTeX or RIS (.json, .bib, .ris).</source>
        <translation>Nichts Neues gefunden: Stet liest Artikel in Markdown (.md) und Quellen in CSL-JSON, BibTeX oder RIS (.json, .bib, .ris).</translation>
    </message>
    <message numerus="yes">
        <source>The library has all of it; %Ln source(s) were filled in.</source>
        <translation>
            <numerusform>Die Quellenbibliothek hat alles schon; %Ln Quelle wurde ergänzt.</numerusform>
            <numerusform>Die Quellenbibliothek hat alles schon; %Ln Quellen wurden ergänzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Import of %Ln source(s)</source>
        <translation>
            <numerusform>Import von %Ln Quelle</numerusform>
            <numerusform>Import von %Ln Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gate found %Ln thing(s); the check sheet names them</source>
        <translation>
            <numerusform>Die Freigabe fand %Ln Sache; der Prüfbogen nennt sie</numerusform>
            <numerusform>Die Freigabe fand %Ln Sachen; der Prüfbogen nennt sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported since the desk was opened.</source>
        <translation>Seit die Redaktion geöffnet wurde, wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Export past the gate</source>
        <translation>An der Freigabe vorbei exportieren</translation>
    </message>
    <message>
        <source>Something stands in the way of exporting this page:
%1

The reason for exporting it all the same stays in the record for good:</source>
        <translation>Etwas steht dem Export dieser Seite im Weg:
%1

Die Begründung, sie trotzdem zu exportieren, bleibt für immer im Protokoll:</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>stet::UiLanguage</name>
    <message>
        <source>en</source>
        <extracomment>The tag of the language of this translation, as &quot;de&quot;.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>stet::VersionList</name>
    <message>
        <source>Versions, the newest first</source>
        <translation>Fassungen, die neueste zuerst</translation>
    </message>
</context>
<context>
    <name>stet::VersionModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Compared with this · %1</source>
        <translation>Verglichen mit dieser · %1</translation>
    </message>
    <message>
        <source>%1 · Version %2</source>
        <translation>%1 · Fassung %2</translation>
    </message>
    <message>
        <source>Version %1, %2
%3</source>
        <translation>Fassung %1, %2
%3</translation>
    </message>
</context>
<context>
    <name>stet::Windows</name>
    <message>
        <source>What was typed into a form when the session ended is kept as %1</source>
        <translation>Was bei Sitzungsende in ein Formular getippt war, ist aufbewahrt als %1</translation>
    </message>
</context>
<context>
    <name>stet::WordsPage</name>
    <message>
        <source>&amp;Keep words</source>
        <translation>Wörter &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Keep &amp;snippet</source>
        <translation>&amp;Textbaustein behalten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words that spelling allows at this desk, and snippets that are put into a text by name.</source>
        <translation>Wörter, die die Rechtschreibung in dieser Redaktion gelten lässt, und Textbausteine, die nach Namen eingefügt werden.</translation>
    </message>
    <message>
        <source>Words of the desk</source>
        <translation>Wörter der Redaktion</translation>
    </message>
    <message>
        <source>&amp;Words of the desk, one on each line</source>
        <translation>&amp;Wörter der Redaktion, eines je Zeile</translation>
    </message>
    <message>
        <source>Snippets of the desk</source>
        <translation>Textbausteine der Redaktion</translation>
    </message>
    <message>
        <source>Name of the snippet</source>
        <translation>Name des Textbausteins</translation>
    </message>
    <message>
        <source>Markdown. What is chosen in the text comes where {} stands.</source>
        <translation>Markdown. Was im Text markiert ist, kommt an die Stelle von {}.</translation>
    </message>
    <message>
        <source>Text of the snippet</source>
        <translation>Text des Textbausteins</translation>
    </message>
    <message>
        <source>Sni&amp;ppets</source>
        <translation>Te&amp;xtbausteine</translation>
    </message>
</context>
<context>
    <name>stet::WordsPane</name>
    <message>
        <source>&amp;Main text only</source>
        <translation>Nur der &amp;Haupttext</translation>
    </message>
    <message>
        <source>Quiet: around the text. Slanted: menus. Dashed: hidden.</source>
        <translation>Blass: um den Text herum. Schräg: Menüs. Gestrichelt: verborgen.</translation>
    </message>
    <message>
        <source>These are no words to quote. %1</source>
        <translation>Diese Worte lassen sich nicht zitieren. %1</translation>
    </message>
    <message>
        <source>The source tells its readers: “%1”</source>
        <translation>Die Quelle sagt ihren Lesern: „%1“</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
</context>
<context>
    <name>stet::Workspace</name>
    <message>
        <source>keep the last words of this article</source>
        <translation>die letzten Worte dieses Artikels sichern</translation>
    </message>
    <message>
        <source>open this article</source>
        <translation>diesen Artikel öffnen</translation>
    </message>
    <message>
        <source>The same words were changed here and elsewhere at the same time. Yours are kept on a side branch until someone settles it.</source>
        <translation>Dieselben Worte wurden hier und anderswo gleichzeitig geändert. Die eigenen bleiben in einer Nebenfassung, bis jemand entscheidet.</translation>
    </message>
    <message>
        <source>A side branch by %1 of %2 waits: the same words were changed twice.</source>
        <translation>Eine Nebenfassung von %1, %2, wartet: Dieselben Worte wurden zweimal geändert.</translation>
    </message>
    <message>
        <source>Compare and settle…</source>
        <translation>Vergleichen und entscheiden…</translation>
    </message>
    <message>
        <source>read this article again</source>
        <translation>diesen Artikel neu lesen</translation>
    </message>
    <message>
        <source>also here: %1</source>
        <translation>auch hier: %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>This source is cited outside the text, in a fact or a correction.</source>
        <translation>Diese Quelle ist außerhalb des Textes genannt, in einem Fakt oder einer Korrektur.</translation>
    </message>
    <message>
        <source>All sections of this kind are there already.</source>
        <translation>Alle Abschnitte dieser Textsorte sind schon da.</translation>
    </message>
    <message>
        <source>This link leads to a list of the published site.</source>
        <translation>Dieser Link führt zu einer Liste der veröffentlichten Website.</translation>
    </message>
    <message>
        <source>This link leads to no article of the desk.</source>
        <translation>Dieser Link führt zu keinem Artikel der Redaktion.</translation>
    </message>
    <message>
        <source>Links of this kind are not opened from the preview: %1</source>
        <translation>Solche Links werden aus der Vorschau nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Öffnet %1 im Browser</translation>
    </message>
    <message>
        <source>insert this picture</source>
        <translation>dieses Bild einfügen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Your last words have to be in the desk before the branch can be settled; they are tried again.</source>
        <translation>Ihre letzten Worte müssen in der Redaktion sein, bevor der Zweig entschieden werden kann; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>read this side branch</source>
        <translation>diesen Seitenzweig lesen</translation>
    </message>
    <message>
        <source>read this article</source>
        <translation>diesen Artikel lesen</translation>
    </message>
    <message>
        <source>The text of %1 is back; undo takes it away.</source>
        <translation>Der Text vom %1 ist wieder da; „Rückgängig“ nimmt ihn fort.</translation>
    </message>
    <message>
        <source>This article is in the trash. What is written here is kept all the same.</source>
        <translation>Dieser Artikel liegt im Papierkorb. Was hier geschrieben wird, bleibt trotzdem erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) of the fact-check wait for an answer.</source>
        <translation>
            <numerusform>%Ln Notiz des Faktenchecks wartet auf eine Antwort.</numerusform>
            <numerusform>%Ln Notizen des Faktenchecks warten auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Your words are on a side branch. Settle it first, then accept.</source>
        <translation>Ihre Worte sind in einer Nebenfassung. Erst über sie entscheiden, dann annehmen.</translation>
    </message>
    <message>
        <source>Your last words have to be in the desk before an edit can be accepted; they are tried again.</source>
        <translation>Ihre letzten Worte müssen in der Redaktion sein, bevor eine Änderung angenommen werden kann; ein neuer Versuch folgt.</translation>
    </message>
    <message>
        <source>accept this edit</source>
        <translation>diese Änderung annehmen</translation>
    </message>
</context>
<context>
    <name>stet::WritingHelps</name>
    <message>
        <source>add this word</source>
        <translation>dieses Wort hinzufügen</translation>
    </message>
    <message>
        <source>“%1” is one of the desk&apos;s words now.</source>
        <translation>„%1“ gehört jetzt zu den Wörtern der Redaktion.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was done.</source>
        <translation>Der Text wurde inzwischen geändert; nichts wurde getan.</translation>
    </message>
    <message>
        <source>%1 cites this page or makes it a link.</source>
        <translation>%1 belegt mit dieser Seite oder macht sie zum Link.</translation>
    </message>
    <message>
        <source>This desk has no snippets yet: add some in its settings.</source>
        <translation>Diese Redaktion hat noch keine Textbausteine: In den Einstellungen lassen sich welche anlegen.</translation>
    </message>
    <message>
        <source>This is for the text; go there first.</source>
        <translation>Das gilt für den Text; gehen Sie zuerst dorthin.</translation>
    </message>
    <message>
        <source>Citations go into the text, the values of facts, the lead picture&apos;s caption and the words of corrections.</source>
        <translation>Belege stehen im Text, in den Werten von Fakten, in der Bildunterschrift des Aufmachers und in den Worten von Korrekturen.</translation>
    </message>
    <message>
        <source>The field is gone; nothing was cited.</source>
        <translation>Das Feld gibt es nicht mehr; nichts wurde belegt.</translation>
    </message>
    <message>
        <source>Pasted links stay as they are from now on. The settings, “Appearance”, have it asked again.</source>
        <translation>Eingefügte Links bleiben von jetzt an, wie sie sind. In den Einstellungen unter „Erscheinungsbild“ wird wieder gefragt.</translation>
    </message>
    <message>
        <source>“%1” is in the library. The article was left, so it was not cited.</source>
        <translation>„%1“ ist in der Bibliothek. Der Artikel wurde verlassen, deshalb wurde sie nicht als Beleg genannt.</translation>
    </message>
</context>
<context>
    <name>stet::WritingView</name>
    <message>
        <source>&amp;Width of lines</source>
        <translation>Zeilen&amp;breite</translation>
    </message>
    <message>
        <source>&amp;Narrow (66 letters)</source>
        <translation>&amp;Schmal (66 Zeichen)</translation>
    </message>
    <message>
        <source>Nor&amp;mal (84 letters)</source>
        <translation>&amp;Normal (84 Zeichen)</translation>
    </message>
    <message>
        <source>&amp;Wide (100 letters)</source>
        <translation>&amp;Breit (100 Zeichen)</translation>
    </message>
    <message>
        <source>As wide as the &amp;pane</source>
        <translation>So breit wie der Be&amp;reich</translation>
    </message>
    <message>
        <source>F&amp;ocus</source>
        <translation>&amp;Fokus</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>A&amp;us</translation>
    </message>
    <message>
        <source>On the &amp;paragraph</source>
        <translation>Auf dem &amp;Absatz</translation>
    </message>
    <message>
        <source>On the &amp;sentence</source>
        <translation>Auf dem &amp;Satz</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>Schriftart des Textes</translation>
    </message>
</context>
<context>
    <name>stet::YouPage</name>
    <message>
        <source>Open this &amp;desk again</source>
        <translation>Diese &amp;Redaktion neu öffnen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Your name stands beside everything that you write: in the record of the desk, and where others see who is in an article. It is kept for you on this computer, not in the desk.</source>
        <translation>Der Name steht neben allem, was hier geschrieben wird: im Protokoll der Redaktion und dort, wo andere sehen, wer in einem Artikel ist. Er bleibt auf diesem Rechner, nicht in der Redaktion.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The desk that is open goes on under “%1” until it is opened again.</source>
        <translation>Die offene Redaktion läuft unter „%1“ weiter, bis sie neu geöffnet wird.</translation>
    </message>
</context>
</TS>
