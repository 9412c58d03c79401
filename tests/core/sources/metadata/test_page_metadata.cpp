// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/html_tree.h"
#include "core/model/field_origin.h"
#include "core/sources/metadata/metadata_reader.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// What a page says of itself, and who is believed.
class TestPageMetadata : public QObject
{
    Q_OBJECT

private:
    static PageMetadata of(const QString &html,
                           const QString &url = u"https://ledger.example/news/x"_s)
    {
        return readMetadata(tagsOf(HtmlDocument(html)), url, {});
    }

    static QString ld(const QString &json)
    {
        return u"<script type='application/ld+json'>"_s + json + u"</script>"_s;
    }

    /// JSON that is written with single quotes.
    static QString quoted(const char *json) { return QString::fromUtf8(json).replace(u'\'', u'"'); }

    static QString shown(const PageMetadata &page)
    {
        QStringList names;
        for (const SourceAuthor &one : page.authors.value)
            names.append(one.literal.isEmpty() ? one.given + u' ' + one.family
                                               : u"["_s + one.literal + u']');
        return names.join(u", "_s);
    }

private Q_SLOTS:

    void structuredDataComeFirst()
    {
        const PageMetadata page = of(
            u"<html lang=en><title>T | Title Site</title><meta property=og:title content='OG "
            u"title'>"
            "<meta property=og:site_name content='OG Site'><meta name=citation_title content='C "
            "title'>"
            "<meta property=article:published_time content=2020-01-01>"_s +
            ld(u"{\"@context\":\"https://"
               u"schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Cranes return\","
               "\"datePublished\":\"2026-03-05T23:30:00-05:00\",\"dateModified\":\"2026-03-06T01:"
               "00:00Z\",\"inLanguage\":\"en-GB\","
               "\"author\":[{\"@type\":\"Person\",\"name\":\"Jane "
               "Doe\"},{\"@type\":\"Organization\",\"name\":\"Ledger Data Desk\"}],"
               "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Ledger\"},\"isAccessibleForFree\":true,\"wordCount\":\"812\"}"_s));
        QCOMPARE(page.title, (MetadataField<QString>{u"Cranes return"_s, u"JSON-LD headline"_s}));
        QCOMPARE(page.publisher, (MetadataField<QString>{u"The Ledger"_s, u"JSON-LD publisher"_s}));
        QCOMPARE(page.issued.value, (PartialDate{2026, 3, 5}));
        QCOMPARE(page.modified.value, (PartialDate{2026, 3, 6}));
        QCOMPARE(page.issued.origin, u"JSON-LD datePublished"_s);
        QCOMPARE(page.language.value, u"en-GB"_s);
        QCOMPARE(page.type.value, u"article-newspaper"_s);
        QCOMPARE(shown(page), u"Jane Doe, [Ledger Data Desk]"_s);
        QCOMPARE(page.statedWords, 812);
        QVERIFY(!page.isForSubscribers);
    }

    void structuredDataAreReadAsPagesWriteThem()
    {
        const PageMetadata page = of(
            u"<title>T</title>"_s +
            ld(quoted("<!-- {'@type':['http://schema.org/NewsArticle','Article'],"
                      "'headline':'Cranes &amp; ports&#8217; &#x201C;day&rdquo;,\n again &amp;lt;',"
                      "'author':[{'@type':'Person','givenName':'Jane','familyName':'Doe'},],"
                      "'publisher':{'name':'| The Ledger'},"
                      "'datePublished':'2026-03-05T23:30-0500',} -->")));
        QCOMPARE(page.title.value, u"Cranes & ports’ “day”, again &lt;"_s);
        QCOMPARE(page.title.origin, u"JSON-LD headline"_s);
        QCOMPARE(page.publisher.value, u"The Ledger"_s);
        QCOMPARE(shown(page), u"Jane Doe"_s);
        QCOMPARE(page.issued.value, (PartialDate{2026, 3, 5}));
        QCOMPARE(page.type.value, u"article-newspaper"_s);
        // What is no JSON all the same says nothing, and what is written well is left alone.
        QCOMPARE(of(u"<title>T</title>"_s + ld(u"{\"@type\":\"NewsArticle\","_s)).title.origin,
                 u"title"_s);
        QCOMPARE(
            of(ld(quoted("{'@type':'NewsArticle','headline':'One,] &unknown; two'}"))).title.value,
            u"One,] &unknown; two"_s);
    }

    void aSitesSloganIsNoPublisher()
    {
        const PageMetadata page =
            of(u"<title>Cranes return | The Ledger</title>"
               "<meta property=og:site_name content='The Ledger | News from the coast'>"
               "<meta property=og:title content='Cranes return – The Ledger'>"_s);
        QCOMPARE(page.publisher.value, u"The Ledger"_s);
        QCOMPARE(page.title.value, u"Cranes return"_s);
    }

    void correctionsAreRead()
    {
        QVERIFY(
            of(ld(quoted("{'@type':'NewsArticle','headline':'H'}"))).correction.value.isEmpty());
        QCOMPARE(of(ld(quoted("{'@type':'NewsArticle','correction':'It has\n14 Nm.'}")))
                     .correction.value,
                 u"It has 14 Nm."_s);
        QCOMPARE(of(ld(quoted("{'@type':'NewsArticle','correction':[{'@type':'CorrectionComment',"
                              "'text':'One.'},'Two.']}")))
                     .correction,
                 (MetadataField<QString>{u"One. | Two."_s, u"JSON-LD correction"_s}));
    }

    void structuredDataComeInManyShapes_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("object") << quoted(
            "{'@type':'Report','name':'Cranes','author':'By Jane Doe and Max Muster'}");
        QTest::newRow("array") << quoted(
            "[{'@type':'Organization','name':'O'},{'@type':['Thing','Report'],'headline':'Cranes','"
            "author':['Jane Doe','Max Muster']}]");
        QTest::newRow("graph with names by id")
            << quoted("{'@graph':[{'@type':'WebPage','name':'W'},{'@id':'#j','@type':'Person','"
                      "name':'Jane Doe'},{'@id':'#m','name':'Max Muster'},"
                      "{'@type':'http://schema.org/"
                      "Report','headline':'Cranes','author':[{'@id':'#j'},{'@id':'#m'}]}]}");
        QTest::newRow("in a page's main entity")
            << quoted("{'@type':'WebPage','name':'W','mainEntity':{'@type':'Report','headline':'"
                      "Cranes','author':[{'name':'Jane Doe'},{'name':'Muster, Max'}]}}");
        QTest::newRow("the one of this page among others") << quoted(
            "[{'@type':'Report','headline':'Other','url':'https://ledger.example/news/other'},"
            "{'@type':'Report','headline':'Cranes','author':'Jane Doe, Max "
            "Muster','mainEntityOfPage':{'@id':'https://ledger.example/news/x?utm_source=q'}}]");
        QTest::newRow("wrapped") << quoted(
            "<!-- {'@type':'Report','headline':'Cranes','creator':[{'name':'Jane "
            "Doe'},{'name':'Max Muster'}]}; -->");
    }

    void structuredDataComeInManyShapes()
    {
        QFETCH(QString, json);
        const PageMetadata page = of(u"<title>T</title>"_s + ld(u"{ no json"_s) + ld(json));
        QCOMPARE(page.title.value, u"Cranes"_s);
        QCOMPARE(page.type.value, u"report"_s);
        QCOMPARE(shown(page), u"Jane Doe, Max Muster"_s);
    }

    void structuredDataThatAreOddDoNoHarm_data()
    {
        QTest::addColumn<QString>("json");
        for (const char *json :
             {"",
              "null",
              "[]",
              "5",
              "{\"@type\":5}",
              "{\"@type\":\"NewsArticle\"}",
              "{'@type':'NewsArticle','headline':{'a':[{}]},'author':[5,null,{}],'datePublished':{}"
              "}",
              "{'@graph':{'@graph':{'@graph':{'@type':'NewsArticle'}}}}",
              "{'@id':'#a','@type':'NewsArticle','author':{'@id':'#a'},'publisher':{'@id':'#a'}}",
              "{'__proto__':{'x':1},'constructor':1}"})
            QTest::newRow(json) << quoted(json);
    }

    void structuredDataThatAreOddDoNoHarm()
    {
        QFETCH(QString, json);
        const PageMetadata page = of(u"<title>The title</title>"_s + ld(json));
        QCOMPARE(page.title.value, u"The title"_s);
        QCOMPARE(shown(page), QString());
        QVERIFY(page.issued.origin.isEmpty());
    }

    void papersAreRead()
    {
        const PageMetadata page = of(
            u"<meta name=citation_title content='On cranes'><meta name=citation_author "
            u"content='Doe, Jane'>"
            "<meta name=citation_author content='Muster, Max'><meta name=citation_journal_title "
            "content='Journal of Harbours'>"
            "<meta name=citation_volume content=12><meta name=citation_issue content=3><meta "
            "name=citation_firstpage content=45>"
            "<meta name=citation_lastpage content=67><meta name=citation_publication_date "
            "content='2024/03'>"
            "<meta name=citation_doi content='doi:10.1000/cranes.12'><meta name=citation_issn "
            "content='1234-5678'>"
            "<meta name=citation_publisher content='Harbour Press'><meta name=dc.title content='DC title'>"_s);
        QCOMPARE(page.title, (MetadataField<QString>{u"On cranes"_s, u"meta citation_title"_s}));
        QCOMPARE(shown(page), u"Jane Doe, Max Muster"_s);
        QCOMPARE(page.type.value, u"article-journal"_s);
        QCOMPARE(page.container.value, u"Journal of Harbours"_s);
        QCOMPARE(page.pages.value, u"45-67"_s);
        QCOMPARE(page.issued.value, (PartialDate{2024, 3, 0}));
        QCOMPARE(page.doi.value, u"10.1000/cranes.12"_s);
        QCOMPARE(page.publisher.value, u"Harbour Press"_s);
        const Source source = filledFrom({}, page, u"https://harbour.example/12"_s);
        QCOMPARE(source.extra.value(u"container-title"_s).toString(), u"Journal of Harbours"_s);
        QCOMPARE(source.extra.value(u"page"_s).toString(), u"45-67"_s);
        QCOMPARE(source.extra.value(u"ISSN"_s).toString(), u"1234-5678"_s);
        QCOMPARE(originOf(source, "container-title"), u"meta citation_journal_title"_s);
        QCOMPARE(originOf(source, "volume"), u"meta citation_volume"_s);
        QCOMPARE(originOf(source, "issue"), u"meta citation_issue"_s);
        QCOMPARE(originOf(source, "page"), u"meta citation_firstpage"_s);
        QCOMPARE(originOf(source, "ISSN"), u"meta citation_issn"_s);
        QCOMPARE(originOf(source, "ISBN"), QString());
        // What a person writes there is the page's no more.
        Source changed = source;
        changed.extra.insert(u"volume"_s, u"13"_s);
        dropOldOrigins(changed, source);
        QCOMPARE(originOf(changed, "volume"), QString());
        QCOMPARE(originOf(changed, "issue"), u"meta citation_issue"_s);
    }

    void journalsAndBooksAreReadFromStructuredData_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("the journal alone, with its volume")
            << quoted("{'@type':'ScholarlyArticle','headline':'On cranes','isPartOf':{'@type':["
                      "'Periodical','PublicationVolume'],'name':'Journal of Harbours','issn':["
                      "'1234-5678','8765-4321'],'volumeNumber':'12'},'issueNumber':3,"
                      "'pagination':'pp. 45\u201367'}");
        QTest::newRow("issue, volume and journal, one in the other")
            << quoted("{'@type':'ScholarlyArticle','headline':'On cranes','pageStart':'45',"
                      "'pageEnd':'67','isPartOf':{'@type':'PublicationIssue','name':'Spring',"
                      "'issueNumber':'3','isPartOf':{'@type':'PublicationVolume',"
                      "'volumeNumber':12,'isPartOf':{'@type':'Periodical',"
                      "'name':'Journal of Harbours','issn':'1234-5678'}}}}");
        QTest::newRow("by id, beside a site and in a circle") << quoted(
            "{'@graph':[{'@id':'#j','@type':'Periodical','name':'Journal of Harbours','issn':"
            "'1234-5678','isPartOf':{'@id':'#v'}},{'@id':'#v','@type':'PublicationVolume',"
            "'volumeNumber':'12','isPartOf':{'@id':'#j'}},{'@type':'ScholarlyArticle','headline':"
            "'On cranes','issueNumber':'3','pagination':'45-67','isPartOf':[{'@type':'WebSite',"
            "'name':'The site','issn':'0000-0000'},{'@id':'#v'}]}]}");
    }

    void journalsAndBooksAreReadFromStructuredData()
    {
        QFETCH(QString, json);
        const PageMetadata page =
            of(ld(json) + u"<meta name=citation_journal_title content='Other'>"
                          "<meta name=citation_volume content=99>"_s);
        QCOMPARE(page.container,
                 (MetadataField<QString>{u"Journal of Harbours"_s, u"JSON-LD isPartOf name"_s}));
        QCOMPARE(page.volume,
                 (MetadataField<QString>{u"12"_s, u"JSON-LD isPartOf volumeNumber"_s}));
        QCOMPARE(page.issue.value, u"3"_s);
        QCOMPARE(page.pages.value, u"45-67"_s);
        QCOMPARE(page.issn.value, u"1234-5678"_s);
        QCOMPARE(page.type.value, u"article-journal"_s);
    }

    void aSiteIsNoJournal()
    {
        const PageMetadata page = of(
            ld(quoted("{'@type':'NewsArticle','headline':'H','isPartOf':{'@type':['CreativeWork',"
                      "'Product'],'name':'Ledger Plus','issueNumber':'7'}}")));
        QCOMPARE(page.container, MetadataField<QString>());
        QCOMPARE(page.issue, MetadataField<QString>());
    }

    void prismAndDublinCoreNameTheJournalToo()
    {
        const PageMetadata prism = of(
            u"<meta name='prism.publicationName' content='Journal of Harbours'>"
            "<meta name=prism.volume content=12><meta name=prism.number content=3>"
            "<meta name=prism.startingPage content=45><meta name=prism.endingPage content=67>"
            "<meta name=prism.issn content='1234-5678'><meta name=DC.source content='J 12:3'>"_s);
        QCOMPARE(
            prism.container,
            (MetadataField<QString>{u"Journal of Harbours"_s, u"meta prism.publicationname"_s}));
        QCOMPARE(prism.volume.value, u"12"_s);
        QCOMPARE(prism.issue.value, u"3"_s);
        QCOMPARE(prism.pages, (MetadataField<QString>{u"45-67"_s, u"meta prism.startingpage"_s}));
        QCOMPARE(prism.issn.value, u"1234-5678"_s);
        const PageMetadata core = of(
            u"<meta name=DC.Source content='Journal of Harbours'>"
            "<meta name=DC.Source.ISSN content='1234-5678'><meta name=DC.Source.Volume content=12>"
            "<meta name=DC.Source.Issue content=3><meta name=DC.Identifier.pageNumber content='45-67'>"_s);
        QCOMPARE(core.container.value, u"Journal of Harbours"_s);
        QCOMPARE(core.issue, (MetadataField<QString>{u"3"_s, u"meta dc.source.issue"_s}));
        QCOMPARE(core.pages.value, u"45-67"_s);
        // An element that says no place in a journal is none's name.
        QCOMPARE(of(u"<meta name=DC.Source content='Department of Harbours'>"_s).container,
                 MetadataField<QString>());
    }

    void aChapterIsOne()
    {
        const PageMetadata page =
            of(ld(quoted("{'@type':'WebPage','name':'W'}")) +
               u"<meta name=citation_title content='On cranes'><meta name=citation_inbook_title "
               u"content='Harbours'><meta name=citation_isbn content='978-3-16-148410-0'>"
               u"<meta name=citation_lastpage content=9>"_s);
        QCOMPARE(page.type,
                 (MetadataField<QString>{u"chapter"_s, u"meta citation_inbook_title"_s}));
        QCOMPARE(page.container.value, u"Harbours"_s);
        QCOMPARE(page.isbn.value, u"978-3-16-148410-0"_s);
        QCOMPARE(page.pages, MetadataField<QString>());
    }

    void dublinCoreThenOpenGraphThenTheRest()
    {
        const QString graph =
            u"<meta property=og:title content='OG title'><meta property=og:site_name content='The "
            u"Ledger'>"
            "<meta property=article:author content='https://social.example/jane'><meta property=article:published_time content=2024-05-06>"_s;
        const QString core =
            u"<meta name=DC.title content='DC title'><meta name=DC.creator content='Doe, Jane; "
            u"Muster, Max'>"
            "<meta name=DC.date content=2024-01-02><meta name=DC.publisher content='DC Press'><meta name=DC.language content=de>"_s;
        const PageMetadata both = of(graph + core);
        QCOMPARE(both.title.origin, u"meta dc.title"_s);
        QCOMPARE(shown(both), u"Jane Doe, Max Muster"_s);
        QCOMPARE(both.issued.value, (PartialDate{2024, 1, 2}));
        QCOMPARE(both.publisher.value, u"DC Press"_s);
        QCOMPARE(both.language.value, u"de"_s);
        const PageMetadata one = of(graph);
        QCOMPARE(one.title.origin, u"meta og:title"_s);
        QCOMPARE(one.publisher.value, u"The Ledger"_s);
        QCOMPARE(one.issued.origin, u"meta article:published_time"_s);
        QCOMPARE(shown(one), QString());
        const PageMetadata bare = of(
            u"<html lang=fr-CA><title>Cranes return - The Ledger</title><p class=byline>By Jane "
            u"Doe</p>"
            "<time datetime=2020-02-02>x</time><time pubdate datetime='2024-07-08T10:00'>y</time>"_s);
        QCOMPARE(bare.title, (MetadataField<QString>{u"Cranes return"_s, u"title"_s}));
        QCOMPARE(bare.publisher, (MetadataField<QString>{u"The Ledger"_s, u"title"_s}));
        QCOMPARE(shown(bare), u"Jane Doe"_s);
        QCOMPARE(bare.issued, (MetadataField<PartialDate>{{2024, 7, 8}, u"time"_s}));
        QCOMPARE(bare.language, (MetadataField<QString>{u"fr-CA"_s, u"html lang"_s}));
        QCOMPARE(bare.type.value, u"webpage"_s);
        QCOMPARE(bare.canonicalUrl,
                 (MetadataField<QString>{u"https://ledger.example/news/x"_s, u"address"_s}));
    }

    void titlesLoseTheNameOfTheSite()
    {
        QCOMPARE(
            of(u"<meta property=og:title content='Cranes return | The Ledger'><meta property=og:site_name content='The Ledger'>"_s)
                .title.value,
            u"Cranes return"_s);
        const PageMetadata split = of(u"<title>Cranes return | The Harbour Courier</title>"_s);
        QCOMPARE(split.title.value, u"Cranes return"_s);
        QCOMPARE(split.publisher.value, u"The Harbour Courier"_s);
        const PageMetadata behind = of(
            u"<meta property=og:title content='Cranes return'><title>Cranes return | The Courier</title>"_s);
        QCOMPARE(behind.publisher, (MetadataField<QString>{u"The Courier"_s, u"title"_s}));
        // A heading tells which of the two is the site's, whatever parts them.
        const PageMetadata headed = of(u"<title>Cranes – Courier</title><h1>Cranes</h1>"_s);
        QCOMPARE(headed.title.value, u"Cranes"_s);
        QCOMPARE(headed.publisher.value, u"Courier"_s);
        const PageMetadata before = of(u"<title>Courier: city - Cranes</title><h1>Cranes</h1>"_s);
        QCOMPARE(before.title.value, u"Cranes"_s);
        const PageMetadata longer =
            of(u"<title>Cranes – and what follows</title><h1>Cranes</h1>"_s);
        QCOMPARE(longer.title.value, u"Cranes – and what follows"_s);
        // And is the title where the site's name is all that the other has.
        const PageMetadata bare = of(u"<title>| The Courier</title><h1>Cranes</h1>"_s);
        QCOMPARE(bare.title, (MetadataField<QString>{u"Cranes"_s, u"h1"_s}));
        QCOMPARE(bare.publisher, (MetadataField<QString>{u"The Courier"_s, u"title"_s}));
    }

    void theCanonicalLinkIsBelievedWithinReason()
    {
        const auto canonical = [](const char *href,
                                  const char *url = "https://ledger.example/news/x?utm_source=a") {
            return of(u"<link rel='alternate canonical' href='%1'>"_s.arg(
                          QString::fromLatin1(href)),
                      QString::fromLatin1(url))
                .canonicalUrl.value;
        };
        QCOMPARE(canonical("/news/y?fbclid=2"), u"https://ledger.example/news/y"_s);
        QCOMPARE(canonical("https://agency.example/story/7"), u"https://agency.example/story/7"_s);
        QCOMPARE(canonical("https://ledger.example/"), u"https://ledger.example/news/x"_s);
        QCOMPARE(canonical("javascript:alert(1)"), u"https://ledger.example/news/x"_s);
        QCOMPARE(canonical("https://ledger.example/", "https://ledger.example/"),
                 u"https://ledger.example/"_s);
    }

    void copiesOfArchivesLeadToTheOriginal()
    {
        const QString copy =
            u"https://web.archive.org/web/20240305123456/https://ledger.example/a?utm_medium=x"_s;
        const PageMetadata page =
            of(u"<title>Cranes</title><link rel=canonical href='https://web.archive.org/other'>"_s,
               copy);
        QCOMPARE(page.archiveUrl.value, copy);
        QCOMPARE(page.originalUrl.value, u"https://ledger.example/a?utm_medium=x"_s);
        QCOMPARE(page.canonicalUrl.value, u"https://ledger.example/a"_s);
        const Source source = filledFrom({}, page, copy);
        QCOMPARE(source.url, u"https://ledger.example/a?utm_medium=x"_s);
        QCOMPARE(source.archiveUrl, copy);
        QCOMPARE(source.canonicalUrl, u"https://ledger.example/a"_s);
        // The short form of a copy tells the original in the page alone.
        const PageMetadata shortForm = of(
            u"<link rel=canonical href='https://archive.ph/2024.03.05-123456/https://ledger.example/b'>"_s,
            u"https://archive.ph/AbCdE"_s);
        QCOMPARE(shortForm.archiveUrl.value, u"https://archive.ph/AbCdE"_s);
        QCOMPARE(shortForm.originalUrl.value, u"https://ledger.example/b"_s);
        QCOMPARE(filledFrom({}, shortForm, u"https://archive.ph/AbCdE"_s).url,
                 u"https://ledger.example/b"_s);
    }

    void doisAreFoundInAddresses()
    {
        const PageMetadata page =
            of(u"<link rel=canonical href='https://press.example/doi/10.1000/cranes.7'>"_s);
        QCOMPARE(page.doi, (MetadataField<QString>{u"10.1000/cranes.7"_s, u"link canonical"_s}));
        QCOMPARE(of(ld(quoted("{'@type':'ScholarlyArticle','name':'x','identifier':{'@type':'"
                              "PropertyValue','propertyID':'doi','value':'10.1000/a'}}")))
                     .doi.value,
                 u"10.1000/a"_s);
    }

    void whatAPersonWroteStays()
    {
        Source mine;
        mine.title = u"My title"_s;
        mine.issued = {2020, 0, 0};
        mine.authors = {{u"Own"_s, u"My"_s, {}}};
        mine.url = u"https://ledger.example/mine"_s;
        mine.extra.insert(u"language"_s, u"nl"_s);
        const Source filled = filledFrom(
            mine,
            of(u"<html lang=en><title>Other | The Ledger</title><meta name=author content='Jane Doe'><meta name=date content=2026-01-01>"_s),
            u"https://ledger.example/x"_s);
        QCOMPARE(filled.title, mine.title);
        QCOMPARE(filled.issued, mine.issued);
        QCOMPARE(filled.authors, mine.authors);
        QCOMPARE(filled.url, mine.url);
        QCOMPARE(filled.extra.value(u"language"_s).toString(), u"nl"_s);
        QCOMPARE(filled.publisher, u"The Ledger"_s);
        // And is no finding of the page's.
        QCOMPARE(originOf(filled, "publisher"), u"title"_s);
        for (const char *field : {"title", "issued", "authors", "url", "language"})
            QCOMPARE(originOf(filled, field), QString());
    }

    void titlesAreTextAlone()
    {
        QCOMPARE(of(u"<title><script>onerror=alert;throw 1</script></title>"_s).title.value,
                 u"onerror=alert;throw 1"_s);
        QCOMPARE(of(u"<title>&lt;script>alert(1)&lt;/script></title>"_s).title.value,
                 u"<script>alert(1)</script>"_s);
        QCOMPARE(of(u"<meta property=og:title content='a&#10;b \t c'>"_s).title.value, u"a b c"_s);
        QVERIFY(of(u"<title>"_s + QString(1'000'000, u'a')).title.value.size() <= 10'000);
    }

    void manyAuthorsAreKept()
    {
        QString html;
        for (int i = 0; i < 19'000; ++i)
            html += u"<meta name=citation_author content='Doe, Jane %1'>"_s.arg(i);
        QCOMPARE(of(html).authors.value.size(), size_t(19'000));
    }

    void pagesForSubscribersSaySo_data()
    {
        QTest::addColumn<QString>("free");
        QTest::addColumn<bool>("subscribers");
        QTest::newRow("false") << u"false"_s << true;
        QTest::newRow("text") << u"\"False\""_s << true;
        QTest::newRow("type") << u"\"http://schema.org/False\""_s << true;
        QTest::newRow("true") << u"true"_s << false;
        QTest::newRow("number") << u"0"_s << false;
    }

    void pagesForSubscribersSaySo()
    {
        QFETCH(QString, free);
        QFETCH(bool, subscribers);
        QCOMPARE(
            of(ld(u"{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"isAccessibleForFree\":%1}"_s
                      .arg(free)))
                .isForSubscribers,
            subscribers);
    }
};

STET_TEST(TestPageMetadata)

#include "test_page_metadata.moc"
