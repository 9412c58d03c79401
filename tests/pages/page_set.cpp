// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pages/page_set.h"

#include "tests/support/page_fixture.h"
#include "tests/support/sample_site.h"

#include <QDir>
#include <QFile>

namespace stet::test {

namespace {

PageFixture inLanguage(const QString &tag)
{
    PageFixture made = PageFixture::full();
    made.content.language = tag;
    made.checkedBy = QStringLiteral("Jonas Weber");
    made.keptSources = 3;
    made.sourcesReread = QDate(2026, 3, 5);
    made.publicState = PublicState::Retracted;
    return made;
}

/// Every field has verified words, of a quote in another language or direction.
PageFixture evidenced(PageFixture made, const QString &quote)
{
    const auto verify = [&](DraftField field, const QString &words, int row = -1) {
        made.verify(field, words, quote, QStringLiteral("notice"), row);
    };
    verify(DraftField::Headline, made.content.headline);
    verify(DraftField::Dek, made.content.dek);
    verify(DraftField::LeadCaption, QStringLiteral("The G2 at the *fair*"));
    verify(DraftField::Body, QStringLiteral("In numbers"));
    verify(DraftField::Body, QStringLiteral("1,150 EUR"));
    verify(DraftField::Body, QStringLiteral("or [the firm](https://northwind.example/g2)"));
    verify(DraftField::Body, QStringLiteral("We change eleven or twelve a year."));
    verify(DraftField::Facts, QStringLiteral("List price\n6,400 EUR"), 0);
    ReaderClaim &last = made.evidence.said.claims.back();
    last.quotes.front().translation = QStringLiteral("In the words of the article");
    last.quotes.front().translator = QStringLiteral("Jo Weber");
    last.attestations = {{QStringLiteral("Ines"), QStringLiteral("in May"), {}}};
    last.withheld = true;
    made.overdue = true;
    return made;
}

PageFixture hostile()
{
    const QString words =
        QStringLiteral("\"><script>x</script> <img src=x onerror=y> & 'z' {{w}} %1");
    PageFixture made = PageFixture::full();
    made.content.headline = words;
    made.content.dek = words;
    made.content.category = words;
    made.content.authors = {{words, words}};
    made.content.facts = {{words, words}};
    made.content.body =
        words + QStringLiteral("\n\n# ") + words +
        QStringLiteral("\n\nA source that is not there [@nowhere], [a link](javascript:x) and "
                       "[[no-such-article|an article]].\n\n- [ ] a task\n- [x] done\n\n"
                       "1. one\n   - two\n     > three\n\n| a |\n|---|\n| ") +
        words + QStringLiteral(" |\n\nAVeryLongWord") + QString(200, u'x') + u'\n';
    made.addSource(QStringLiteral("odd"),
                   words,
                   words,
                   QStringLiteral("https://odd.example/?a=[b]&c=\u00e9 x"));
    return made;
}

PageFixture inLive(const QString &tag)
{
    PageFixture made = inLanguage(tag);
    made.publicState = PublicState::Live;
    return made;
}

/// Evidence whose words would like to be something else.
PageFixture hostileEvidence()
{
    PageFixture made = hostile();
    const QString words = QStringLiteral(
        "</span></q><script>x</script><img src=x onerror=y> \"' {{w}} %1 [x](javascript:x)");
    made.verify(DraftField::Headline, made.content.headline, words, QStringLiteral("odd"));
    made.verify(DraftField::Body, QStringLiteral("a task"), words, QStringLiteral("odd"));
    ReaderClaim &claim = made.evidence.said.claims.back();
    claim.quotes.front().locator = words;
    claim.quotes.front().translation = words;
    claim.quotes.front().translator = words;
    claim.attestations = {{words, words, {}}};
    return made;
}

} // namespace

PageSet::PageSet()
{
    m_all = sampleSite().writeTo(m_folder.path());
    for (const char *name : {"index.html",
                             "index-news.html",
                             "corrections.html",
                             "search.html",
                             "policy.html",
                             "northwind-gripper-firmware.html",
                             "lathe-3.html",
                             "yard-planners-compared.html",
                             "battery-round-trip.html",
                             "niederwerft-ampeln.html",
                             "saltmark-north-gate.html"}) {
        for (const QString &file : std::as_const(m_all)) {
            if (file.endsWith(u'/' + QLatin1String(name)))
                m_choice.append(file);
        }
    }
    m_choice.append(add(QStringLiteral("full"), PageFixture::full().document()));
    m_choice.append(add(QStringLiteral("full-he"), inLanguage(QStringLiteral("he")).document()));
    m_choice.append(add(QStringLiteral("full-fr"), inLanguage(QStringLiteral("fr")).document()));
    m_choice.append(add(QStringLiteral("hostile"), hostile().document()));
    m_choice.append(
        add(QStringLiteral("evidenced"),
            evidenced(PageFixture::full(), QStringLiteral("It costs 6,400 EUR.")).document()));
    m_choice.append(add(
        QStringLiteral("evidenced-he"),
        evidenced(inLive(QStringLiteral("he")), QStringLiteral("\u202e6,400 EUR.")).document()));
    m_choice.append(add(QStringLiteral("evidenced-hostile"), hostileEvidence().document()));
    m_choice.append(add(QStringLiteral("plain"), PageFixture::plain().document()));
}

QString PageSet::add(const QString &name, const QByteArray &html)
{
    const QString path =
        m_folder.filePath(QStringLiteral("news/") + name + QStringLiteral(".html"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size())
        qFatal("cannot write %s", qPrintable(path));
    m_all.append(path);
    return path;
}

QString pageTool(const QString &path)
{
    const QString file = QStringLiteral(STET_PAGE_TOOLS "/node_modules/") + path;
    return QFile::exists(file) ? file : QString();
}

} // namespace stet::test
