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
