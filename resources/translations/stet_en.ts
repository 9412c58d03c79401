<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>stet::AppearancePage</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ArticleComments</name>
    <message numerus="yes">
        <source>A comment can be about at most %Ln character(s) of the text.</source>
        <translation>
            <numerusform>A comment can be about at most %Ln character of the text.</numerusform>
            <numerusform>A comment can be about at most %Ln characters of the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ArticleSummary</name>
    <message numerus="yes">
        <source>%Ln article(s) chosen</source>
        <translation>
            <numerusform>%Ln article chosen</numerusform>
            <numerusform>%Ln articles chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cited</source>
        <translation>
            <numerusform>%Ln cited</numerusform>
            <numerusform>%Ln cited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::BulkVerbs</name>
    <message numerus="yes">
        <source>checked again every %Ln day(s)</source>
        <translation>
            <numerusform>checked again every day</numerusform>
            <numerusform>checked again every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): %1</source>
        <translation>
            <numerusform>%Ln article: %1</numerusform>
            <numerusform>%Ln articles: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone, because they were changed since or have no room.</source>
        <translation>
            <numerusform>%Ln left alone, because it was changed since or has no room.</numerusform>
            <numerusform>%Ln left alone, because they were changed since or have no room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Markdown file(s) are in %1</source>
        <translation>
            <numerusform>%Ln Markdown file is in %1</numerusform>
            <numerusform>%Ln Markdown files are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ClaimCard</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ClaimListModel</name>
    <message numerus="yes">
        <source>%Ln open note(s)</source>
        <translation>
            <numerusform>%Ln open note</numerusform>
            <numerusform>%Ln open notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ClaimsBar</name>
    <message numerus="yes">
        <source>%Ln for the checker</source>
        <translation>
            <numerusform>%Ln for the checker</numerusform>
            <numerusform>%Ln for the checker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for the author</source>
        <translation>
            <numerusform>%Ln for the author</numerusform>
            <numerusform>%Ln for the author</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::CommentDelegate</name>
    <message numerus="yes">
        <source>%Ln earlier reply(ies)</source>
        <translation>
            <numerusform>%Ln earlier reply</numerusform>
            <numerusform>%Ln earlier replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ComparePane</name>
    <message numerus="yes">
        <source>%Ln place(s) differ</source>
        <translation>
            <numerusform>%Ln place differs</numerusform>
            <numerusform>%Ln places differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::CoreWords</name>
    <message numerus="yes">
        <source>%n characters that no page can carry became U+FFFD.</source>
        <translation>
            <numerusform>%n character that no page can carry became U+FFFD.</numerusform>
            <numerusform>%n characters that no page can carry became U+FFFD.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An article can have at most %n tags.</source>
        <translation>
            <numerusform>An article can have at most %n tag.</numerusform>
            <numerusform>An article can have at most %n tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag can have at most %n characters.</source>
        <translation>
            <numerusform>A tag can have at most %n character.</numerusform>
            <numerusform>A tag can have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is longer than %n characters.</source>
        <translation>
            <numerusform>The text is longer than %n character.</numerusform>
            <numerusform>The text is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A headline and a dek can have at most %n characters.</source>
        <translation>
            <numerusform>A headline and a dek can have at most %n character.</numerusform>
            <numerusform>A headline and a dek can have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>A name can have at most %n character. Nothing was changed.</numerusform>
            <numerusform>A name can have at most %n characters. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>A tag can have at most %n character. Nothing was changed.</numerusform>
            <numerusform>A tag can have at most %n characters. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A review interval has 0 to %n days. Nothing was changed.</source>
        <translation>
            <numerusform>A review interval has 0 to %n day. Nothing was changed.</numerusform>
            <numerusform>A review interval has 0 to %n days. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An article can have at most %n comments. Nothing was changed.</source>
        <translation>
            <numerusform>An article can have at most %n comment. Nothing was changed.</numerusform>
            <numerusform>An article can have at most %n comments. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A comment can have at most %n replies. Nothing was changed.</source>
        <translation>
            <numerusform>A comment can have at most %n reply. Nothing was changed.</numerusform>
            <numerusform>A comment can have at most %n replies. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This comment was changed %n times already; answer to it instead. Nothing was changed.</source>
        <translation>
            <numerusform>This comment was changed %n time already; answer to it instead. Nothing was changed.</numerusform>
            <numerusform>This comment was changed %n times already; answer to it instead. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A comment can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>A comment can have at most %n character. Nothing was changed.</numerusform>
            <numerusform>A comment can have at most %n characters. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A comment can be about at most %n characters of the text. Nothing was changed.</source>
        <translation>
            <numerusform>A comment can be about at most %n character of the text. Nothing was changed.</numerusform>
            <numerusform>A comment can be about at most %n characters of the text. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with the copies of their articles</source>
        <translation>
            <numerusform>%n of them with the copy of its article</numerusform>
            <numerusform>%n of them with the copies of their articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citations in another form than [@key] stand as text</source>
        <translation>
            <numerusform>%n citation in another form than [@key] stands as text</numerusform>
            <numerusform>%n citations in another form than [@key] stand as text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n footnotes and their marks stand as text</source>
        <translation>
            <numerusform>%n footnote and its mark stand as text</numerusform>
            <numerusform>%n footnotes and their marks stand as text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short codes of a site builder stand as text</source>
        <translation>
            <numerusform>%n short code of a site builder stands as text</numerusform>
            <numerusform>%n short codes of a site builder stand as text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links to no web page, mail address or article are left out, their words stand</source>
        <translation>
            <numerusform>%n link to no web page, mail address or article is left out, its words stand</numerusform>
            <numerusform>%n links to no web page, mail address or article are left out, their words stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A kind&apos;s name has at most %n characters.</source>
        <translation>
            <numerusform>A kind&apos;s name has at most %n character.</numerusform>
            <numerusform>A kind&apos;s name has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A page is checked again after 1 to %n days, or never (0).</source>
        <translation>
            <numerusform>A page is checked again after 1 to %n day, or never (0).</numerusform>
            <numerusform>A page is checked again after 1 to %n days, or never (0).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A headline or dek can be limited to 1 to %n characters, or not at all (0).</source>
        <translation>
            <numerusform>A headline or dek can be limited to 1 to %n character, or not at all (0).</numerusform>
            <numerusform>A headline or dek can be limited to 1 to %n characters, or not at all (0).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new article can begin with at most %n characters.</source>
        <translation>
            <numerusform>A new article can begin with at most %n character.</numerusform>
            <numerusform>A new article can begin with at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A category can have at most %n characters.</source>
        <translation>
            <numerusform>A category can have at most %n character.</numerusform>
            <numerusform>A category can have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A desk can have at most %n words of its own.</source>
        <translation>
            <numerusform>A desk can have at most %n word of its own.</numerusform>
            <numerusform>A desk can have at most %n words of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word can have at most %n characters.</source>
        <translation>
            <numerusform>A word can have at most %n character.</numerusform>
            <numerusform>A word can have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A desk can have at most %n snippets.</source>
        <translation>
            <numerusform>A desk can have at most %n snippet.</numerusform>
            <numerusform>A desk can have at most %n snippets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A desk&apos;s name can have at most %n characters.</source>
        <translation>
            <numerusform>A desk&apos;s name can have at most %n character.</numerusform>
            <numerusform>A desk&apos;s name can have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An article has one lead image; %n more were left out.</source>
        <translation>
            <numerusform>An article has one lead image; %n more was left out.</numerusform>
            <numerusform>An article has one lead image; %n more were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fields that Stet has no place for were left out: %1 and %n more.</source>
        <translation>
            <numerusform>Fields that Stet has no place for were left out: %1 and %n more.</numerusform>
            <numerusform>Fields that Stet has no place for were left out: %1 and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the front matter is longer than %n characters.</source>
        <translation>
            <numerusform>the front matter is longer than %n character.</numerusform>
            <numerusform>the front matter is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the front matter has more than %n fields.</source>
        <translation>
            <numerusform>the front matter has more than %n field.</numerusform>
            <numerusform>the front matter has more than %n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name in it is longer than %n bytes, the most that a name may be.</source>
        <translation>
            <numerusform>A name in it is longer than %n byte, the most that a name may be.</numerusform>
            <numerusform>A name in it is longer than %n bytes, the most that a name may be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its name is too long: with the files in it, it would have more than %n bytes.</source>
        <translation>
            <numerusform>Its name is too long: with the files in it, it would have more than %n byte.</numerusform>
            <numerusform>Its name is too long: with the files in it, it would have more than %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest file that is kept of a source has 1 to %n MB.</source>
        <translation>
            <numerusform>The largest file that is kept of a source has 1 to %n MB.</numerusform>
            <numerusform>The largest file that is kept of a source has 1 to %n MB.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has more than the %n MB that the desk keeps of a source; its settings can let in up to 200 MB. Nothing was kept.</source>
        <translation>
            <numerusform>The file has more than the %n MB that the desk keeps of a source; its settings can let in up to 200 MB. Nothing was kept.</numerusform>
            <numerusform>The file has more than the %n MB that the desk keeps of a source; its settings can let in up to 200 MB. Nothing was kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>A note can have at most %n character. Nothing was changed.</numerusform>
            <numerusform>A note can have at most %n characters. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A claim can have at most %n notes. Nothing was changed.</source>
        <translation>
            <numerusform>A claim can have at most %n note. Nothing was changed.</numerusform>
            <numerusform>A claim can have at most %n notes. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note can have at most %n replies. Nothing was changed.</source>
        <translation>
            <numerusform>A note can have at most %n reply. Nothing was changed.</numerusform>
            <numerusform>A note can have at most %n replies. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A claim can have at most %n pieces of evidence. Nothing was changed.</source>
        <translation>
            <numerusform>A claim can have at most %n piece of evidence. Nothing was changed.</numerusform>
            <numerusform>A claim can have at most %n pieces of evidence. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A claim can be asked for 0 to %n sources.</source>
        <translation>
            <numerusform>A claim can be asked for 0 to %n source.</numerusform>
            <numerusform>A claim can be asked for 0 to %n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A verdict can be given on 1 to %n claims at once. Nothing was changed.</source>
        <translation>
            <numerusform>A verdict can be given on %n claim at once. Nothing was changed.</numerusform>
            <numerusform>A verdict can be given on 1 to %n claims at once. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence can have at most %n characters. Select the words that carry the claim. Nothing was changed.</source>
        <translation>
            <numerusform>Evidence can have at most %n character. Select the words that carry the claim. Nothing was changed.</numerusform>
            <numerusform>Evidence can have at most %n characters. Select the words that carry the claim. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n proposals of an article can be open. Nothing was changed.</source>
        <translation>
            <numerusform>At most %n proposal of an article can be open. Nothing was changed.</numerusform>
            <numerusform>At most %n proposals of an article can be open. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text about the desk can have at most %n characters.</source>
        <translation>
            <numerusform>A text about the desk can have at most %n character.</numerusform>
            <numerusform>A text about the desk can have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An edit can be proposed for at most %n characters at once. Nothing was changed.</source>
        <translation>
            <numerusform>An edit can be proposed for at most %n character at once. Nothing was changed.</numerusform>
            <numerusform>An edit can be proposed for at most %n characters at once. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What readers are told of a change can have at most %n characters. Nothing was changed.</source>
        <translation>
            <numerusform>What readers are told of a change can have at most %n character. Nothing was changed.</numerusform>
            <numerusform>What readers are told of a change can have at most %n characters. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever checked their own words looks at each claim a second time before signing; %n claim(s) wait for that. Nothing was changed.</source>
        <translation>
            <numerusform>Whoever checked their own words looks at each claim a second time before signing; %n claim waits for that. Nothing was changed.</numerusform>
            <numerusform>Whoever checked their own words looks at each claim a second time before signing; %n claims wait for that. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence can be bound to 1 to %n claims at once. Nothing was changed.</source>
        <translation>
            <numerusform>Evidence can be bound to 1 to %n claims at once. Nothing was changed.</numerusform>
            <numerusform>Evidence can be bound to 1 to %n claims at once. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A look at a source holds for 1 to %n days.</source>
        <translation>
            <numerusform>A look at a source holds for 1 to %n days.</numerusform>
            <numerusform>A look at a source holds for 1 to %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DeskChoices</name>
    <message numerus="yes">
        <source>Every %Ln day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DetailsPanel</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DraftFinder</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %Ln place(s)</source>
        <translation>
            <numerusform>Replaced in %Ln place</numerusform>
            <numerusform>Replaced in %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DraftUndo</name>
    <message numerus="yes">
        <source>%Ln change(s) in %1</source>
        <translation>
            <numerusform>%Ln change in %1</numerusform>
            <numerusform>%Ln changes in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::DropRules</name>
    <message numerus="yes">
        <source>%Ln files would be imported into the desk.</source>
        <translation>
            <numerusform>%Ln file would be imported into the desk.</numerusform>
            <numerusform>%Ln files would be imported into the desk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::FilterBar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::KeepDialog</name>
    <message numerus="yes">
        <source>%Ln files become sources, each with its snapshot.</source>
        <translation>
            <numerusform>%Ln file becomes a source with its snapshot.</numerusform>
            <numerusform>%Ln files become sources, each with its snapshot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are kept as snapshots of “%1”.</source>
        <translation>
            <numerusform>%Ln file is kept as a snapshot of “%1”.</numerusform>
            <numerusform>%Ln files are kept as snapshots of “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::KeepRound</name>
    <message numerus="yes">
        <source>%Ln were kept.</source>
        <translation>
            <numerusform>%Ln was kept.</numerusform>
            <numerusform>%Ln were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are works that the library has: nothing was made of them.</source>
        <translation>
            <numerusform>%Ln is a work that the library has: nothing was made of it.</numerusform>
            <numerusform>%Ln are works that the library has: nothing was made of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused: %1</source>
        <translation>
            <numerusform>%Ln was refused: %1</numerusform>
            <numerusform>%Ln were refused: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::KindModel</name>
    <message numerus="yes">
        <source>after %n days</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::LibraryExport</name>
    <message numerus="yes">
        <source>Export %Ln source(s)</source>
        <translation>
            <numerusform>Export %Ln source</numerusform>
            <numerusform>Export %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are in %1</source>
        <translation>
            <numerusform>%Ln source are in %1</numerusform>
            <numerusform>%Ln sources are in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %Ln source(s) stayed in the desk: %1.</source>
        <translation>
            <numerusform>The words of %Ln source stayed in the desk: %1.</numerusform>
            <numerusform>The words of %Ln sources stayed in the desk: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::LibraryFilterBar</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::LibraryModel</name>
    <message numerus="yes">
        <source>%Ln article(s) cite it</source>
        <translation>
            <numerusform>%Ln article cites it</numerusform>
            <numerusform>%Ln articles cite it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::LimitNote</name>
    <message numerus="yes">
        <source>Dek: %1 of %Ln character(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>Dek: %1 of %Ln character</numerusform>
            <numerusform>Dek: %1 of %Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headline: %1 of %Ln character(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>Headline: %1 of %Ln character</numerusform>
            <numerusform>Headline: %1 of %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::LookRound</name>
    <message numerus="yes">
        <source>%Ln say(s) what it said</source>
        <translation>
            <numerusform>%Ln says what it said</numerusform>
            <numerusform>%Ln say what they said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blocked</numerusform>
            <numerusform>%Ln blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of reach</source>
        <translation>
            <numerusform>%Ln out of reach</numerusform>
            <numerusform>%Ln out of reach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not looked at</source>
        <translation>
            <numerusform>%Ln not looked at</numerusform>
            <numerusform>%Ln not looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) looked at</source>
        <translation>
            <numerusform>%Ln source looked at</numerusform>
            <numerusform>%Ln sources looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PasteReader</name>
    <message numerus="yes">
        <source>%n picture(s) were left out: insert them from files.</source>
        <translation>
            <numerusform>%n picture was left out: insert it from a file.</numerusform>
            <numerusform>%n pictures were left out: insert them from files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PreviewPane</name>
    <message numerus="yes">
        <source>This page is too long for the preview: %Ln part(s) are not shown here. They are in the text and will be published.</source>
        <translation>
            <numerusform>This page is too long for the preview: %Ln part is not shown here. It is in the text and will be published.</numerusform>
            <numerusform>This page is too long for the preview: %Ln parts are not shown here. They are in the text and will be published.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ProblemsModel</name>
    <message numerus="yes">
        <source>The headline is %Ln character(s) too long</source>
        <translation>
            <numerusform>The headline is %Ln character too long</numerusform>
            <numerusform>The headline is %Ln characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dek is %Ln character(s) too long</source>
        <translation>
            <numerusform>The dek is %Ln character too long</numerusform>
            <numerusform>The dek is %Ln characters too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ProseField</name>
    <message numerus="yes">
        <source>This text has more than %Ln character(s), too many for a headline or a dek; nothing was pasted.</source>
        <translation>
            <numerusform>This text has more than %Ln character, too many for a headline or a dek; nothing was pasted.</numerusform>
            <numerusform>This text has more than %Ln characters, too many for a headline or a dek; nothing was pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PublishFindingsModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::PublishWatch</name>
    <message numerus="yes">
        <source>%Ln thing(s) stand in the way.</source>
        <translation>
            <numerusform>%Ln thing stands in the way.</numerusform>
            <numerusform>%Ln things stand in the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::RecoveryBar</name>
    <message numerus="yes">
        <source>Words of %n articles did not reach this desk before a session ended.</source>
        <translation>
            <numerusform>Words of %n article did not reach this desk before a session ended.</numerusform>
            <numerusform>Words of %n articles did not reach this desk before a session ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %n articles wait for the desk “%1”; they are offered when it is opened.</source>
        <translation>
            <numerusform>Words of %n article wait for the desk “%1”; they are offered when it is opened.</numerusform>
            <numerusform>Words of %n articles wait for the desk “%1”; they are offered when it is opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of sources that were cited for %n sentence(s) could not be bound: “%1”. They are in a file: %2</source>
        <translation>
            <numerusform>Words of sources that were cited for %n sentence could not be bound: “%1”. They are in a file: %2</numerusform>
            <numerusform>Words of sources that were cited for %n sentences could not be bound: “%1”. They are in a file: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::RecoveryDialog</name>
    <message numerus="yes">
        <source>Words of sources that were cited in %n sentence(s) are bound to these where they are taken back.</source>
        <translation>
            <numerusform>Words of sources that were cited in %n sentence are bound to these where they are taken back.</numerusform>
            <numerusform>Words of sources that were cited in %n sentences are bound to these where they are taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ReviewPage</name>
    <message numerus="yes">
        <source>Sign off · %Ln open</source>
        <translation>
            <numerusform>Sign off · %Ln open</numerusform>
            <numerusform>Sign off · %Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) of this section are to be no facts, and some state numbers, dates, names or quotations. Why?</source>
        <translation>
            <numerusform>%Ln claim of this section is to be no fact, and states a number, a date, a name or a quotation. Why?</numerusform>
            <numerusform>%Ln claims of this section are to be no facts, and some state numbers, dates, names or quotations. Why?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Second look, from last to first: %Ln claim(s)</source>
        <translation>
            <numerusform>Second look, from last to first: %Ln claim</numerusform>
            <numerusform>Second look, from last to first: %Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected claim(s) are to be no facts, and some state numbers, dates, names or quotations. Why?</source>
        <translation>
            <numerusform>%Ln selected claim is to be no fact, and it states numbers, dates, names or quotations. Why?</numerusform>
            <numerusform>%Ln selected claims are to be no facts, and some state numbers, dates, names or quotations. Why?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not every fact in the %Ln selected claim(s) is in their evidence. Why are they verified?</source>
        <translation>
            <numerusform>Not every fact in the %Ln selected claim is in its evidence. Why is it verified?</numerusform>
            <numerusform>Not every fact in the %Ln selected claims is in their evidence. Why are they verified?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign off · %Ln to look at</source>
        <translation>
            <numerusform>Sign off · %Ln to look at</numerusform>
            <numerusform>Sign off · %Ln to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ReviewPapers</name>
    <message numerus="yes">
        <source>%Ln verdict(s)</source>
        <translation>
            <numerusform>%Ln verdict</numerusform>
            <numerusform>%Ln verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of evidence</source>
        <translation>
            <numerusform>%Ln piece of evidence</numerusform>
            <numerusform>%Ln pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawal(s)</source>
        <translation>
            <numerusform>%Ln withdrawal</numerusform>
            <numerusform>%Ln withdrawals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %Ln source(s) stayed in the desk</source>
        <translation>
            <numerusform>The words of %Ln source stayed in the desk</numerusform>
            <numerusform>The words of %Ln sources stayed in the desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were left out: %1</source>
        <translation>
            <numerusform>%Ln thing was left out: %1</numerusform>
            <numerusform>%Ln things were left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed edit(s)</source>
        <translation>
            <numerusform>%Ln proposed edit</numerusform>
            <numerusform>%Ln proposed edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::ReviewRound</name>
    <message numerus="yes">
        <source>%1: %Ln claim(s)</source>
        <translation>
            <numerusform>%1: %Ln claim</numerusform>
            <numerusform>%1: %Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back. %Ln claim(s) are as they were.</source>
        <translation>
            <numerusform>Taken back. %Ln claim is as it was.</numerusform>
            <numerusform>Taken back. %Ln claims are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bound to %Ln claim(s).</source>
        <translation>
            <numerusform>Bound to %Ln claim.</numerusform>
            <numerusform>Bound to %Ln claims.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SiteFindingsModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SiteWords</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s)</source>
        <translation>
            <numerusform>%Ln list</numerusform>
            <numerusform>%Ln lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s)</source>
        <translation>
            <numerusform>%Ln feed</numerusform>
            <numerusform>%Ln feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) and styles</source>
        <translation>
            <numerusform>%Ln picture or style sheet</numerusform>
            <numerusform>%Ln pictures and style sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed</source>
        <translation>
            <numerusform>%Ln file removed</numerusform>
            <numerusform>%Ln files removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are as they were.</source>
        <translation>
            <numerusform>%Ln file is as it was.</numerusform>
            <numerusform>%Ln files are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) on them need a look.</source>
        <translation>
            <numerusform>%Ln thing on them needs a look.</numerusform>
            <numerusform>%Ln things on them need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site map(s)</source>
        <translation>
            <numerusform>%Ln site map</numerusform>
            <numerusform>%Ln site maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the search</source>
        <translation>
            <numerusform>%Ln file of the search</numerusform>
            <numerusform>%Ln files of the search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln file stays as it is.</numerusform>
            <numerusform>%Ln files stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SnapshotPagePane</name>
    <message numerus="yes">
        <source>The page is long: its last %n parts are left out here; the words have them.</source>
        <translation>
            <numerusform>The page is long: its last part is left out here; the words have it.</numerusform>
            <numerusform>The page is long: its last %n parts are left out here; the words have them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SourceDeeds</name>
    <message numerus="yes">
        <source>Nothing was fetched: none of these %Ln sources has a link. A person has to look whether they still say so.</source>
        <translation>
            <numerusform>Nothing was fetched: none of these %Ln sources has a link. A person has to look whether they still say so.</numerusform>
            <numerusform>Nothing was fetched: none of these %Ln sources has a link. A person has to look whether they still say so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SourceKeeper</name>
    <message numerus="yes">
        <source>Adding of %Ln source(s)</source>
        <translation>
            <numerusform>Adding of %Ln source</numerusform>
            <numerusform>Adding of %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln were kept by then.</source>
        <translation>
            <numerusform>Stopped. %Ln was kept by then.</numerusform>
            <numerusform>Stopped. %Ln were kept by then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SourcePane</name>
    <message numerus="yes">
        <source>%Ln source(s) chosen</source>
        <translation>
            <numerusform>%Ln source chosen</numerusform>
            <numerusform>%Ln sources chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cite it</source>
        <translation>
            <numerusform>%Ln cites it</numerusform>
            <numerusform>%Ln cite it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::SourceSteps</name>
    <message numerus="yes">
        <source>%Ln source(s) stay, because articles cite them by now.</source>
        <translation>
            <numerusform>%Ln source stays, because articles cite it by now.</numerusform>
            <numerusform>%Ln sources stay, because articles cite them by now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) stay, because something rests on them or they were changed since.</source>
        <translation>
            <numerusform>%Ln source stays, because something rests on it or it was changed since.</numerusform>
            <numerusform>%Ln sources stay, because something rests on them or they were changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) left the library again.</source>
        <translation>
            <numerusform>%Ln source left the library again.</numerusform>
            <numerusform>%Ln sources left the library again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was filled in is taken out of %Ln source(s).</source>
        <translation>
            <numerusform>What was filled in is taken out of %Ln source.</numerusform>
            <numerusform>What was filled in is taken out of %Ln sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) stay out, because others have their keys by now.</source>
        <translation>
            <numerusform>%Ln source stays out, because another has its key by now.</numerusform>
            <numerusform>%Ln sources stay out, because others have their keys by now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are in the library again.</source>
        <translation>
            <numerusform>%Ln source is in the library again.</numerusform>
            <numerusform>%Ln sources are in the library again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are filled in again.</source>
        <translation>
            <numerusform>%Ln source is filled in again.</numerusform>
            <numerusform>%Ln sources are filled in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::StatusStrip</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::TargetWords</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln word(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%1 of %Ln word</numerusform>
            <numerusform>%1 of %Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln character(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%1 of %Ln character</numerusform>
            <numerusform>%1 of %Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln minute(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%1 of %Ln minute</numerusform>
            <numerusform>%1 of %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::Transfers</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused: %1</source>
        <translation>
            <numerusform>%Ln was refused: %1</numerusform>
            <numerusform>%Ln were refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) on them need a look: %1</source>
        <translation>
            <numerusform>%Ln thing on them needs a look: %1</numerusform>
            <numerusform>%Ln things on them need a look: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library has all of it; %Ln source(s) were filled in.</source>
        <translation>
            <numerusform>The library has all of it; %Ln source was filled in.</numerusform>
            <numerusform>The library has all of it; %Ln sources were filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %Ln source(s)</source>
        <translation>
            <numerusform>Import of %Ln source</numerusform>
            <numerusform>Import of %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gate found %Ln thing(s); the check sheet names them</source>
        <translation>
            <numerusform>The gate found %Ln thing; the check sheet names them</numerusform>
            <numerusform>The gate found %Ln things; the check sheet names them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stet::Workspace</name>
    <message numerus="yes">
        <source>%Ln note(s) of the fact-check wait for an answer.</source>
        <translation>
            <numerusform>%Ln note of the fact-check waits for an answer.</numerusform>
            <numerusform>%Ln notes of the fact-check wait for an answer.</numerusform>
        </translation>
    </message>
</context>
</TS>
