// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/theme.h"
#include "core/render/theme_export.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace stet;
using namespace stet::test;

namespace {

void putThemeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The declarations of the block that follows `start` in the style sheet, sorted.
QStringList declarationsAfter(const QString &css, const QString &start)
{
    const qsizetype open = css.indexOf(u'{', css.indexOf(start) + start.size() - 1);
    QStringList lines = css.mid(open + 1, css.indexOf(u'}', open) - open - 1).split(u';');
    for (QString &line : lines)
        line = line.simplified();
    lines.removeAll(QString());
    lines.sort();
    return lines;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aDeskOverridesFileByFile()
    {
        const QTemporaryDir folder;
        putThemeFile(folder,
                     QStringLiteral("reader.mustache"),
                     "<section id=\"reader\">own {{address}}</section>");
        const Result<Theme> theme = Theme::load(folder.path());
        QVERIFY(theme);
        QCOMPARE(theme->css(), builtInTheme().css());
        putThemeFile(folder, QStringLiteral("theme.css"), "body { color: teal }");
        const Result<Theme> both = Theme::load(folder.path());
        QVERIFY(both);
        QCOMPARE(both->css(), "body { color: teal }");
    }

    void aBadOverrideIsNamed()
    {
        const QTemporaryDir folder;
        putThemeFile(folder,
                     QStringLiteral("sources.mustache"),
                     "<section id=\"sources\">{{#sources}}</section>");
        const Result<Theme> theme = Theme::load(folder.path());
        QVERIFY(!theme);
        QCOMPARE(theme.error().code, ErrorCode::InvalidInput);
        QVERIFY(theme.error().message.contains(QStringLiteral("sources.mustache")));
    }

    void aBadOverrideSaysInWhichLine()
    {
        const QTemporaryDir folder;
        const auto detail = [&](const QByteArray &bytes) {
            putThemeFile(folder, QStringLiteral("sources.mustache"), bytes);
            const Result<Theme> theme = Theme::load(folder.path());
            return theme ? QString() : theme.error().detail;
        };
        QVERIFY(detail("<section id=\"sources\">\n\n{{#sources}}\n</section>")
                    .startsWith(QStringLiteral("line 3: ")));
        QVERIFY(detail("<section id=\"sources\">\n{{/sources}}</section>")
                    .startsWith(QStringLiteral("line 2: ")));
        QVERIFY(detail("<section id=\"sources\">{{#sources}}\n\n\n{{title\n</section>")
                    .startsWith(QStringLiteral("line 4: ")));
        QCOMPARE(detail("<section id=\"sources\">{{heading}}</section>"), QString());
    }

    void whatIsWrittenOutIsTheBuiltInThemeAndReplacesNothing()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("new/theme"));
        const Result<ThemeExport> first = exportTheme(folder);
        QVERIFY(first);
        QCOMPARE(first->written, Theme::fileNames());
        QVERIFY(first->kept.isEmpty());
        for (const QString &name : Theme::fileNames()) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), *Theme::builtInFile(name));
        }
        QVERIFY(Theme::load(folder));

        QFile own(folder + QStringLiteral("/theme.css"));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("body { color: teal }");
        own.close();
        const QString foot = folder + QStringLiteral("/foot.mustache");
        QVERIFY(QFile::remove(foot) && QFile::link(place.filePath(QStringLiteral("gone")), foot));
        QVERIFY(QFile::remove(folder + QStringLiteral("/top.mustache")));
        const Result<ThemeExport> again = exportTheme(folder);
        QVERIFY(again);
        QCOMPARE(again->written, QStringList{QStringLiteral("top.mustache")});
        QCOMPARE(again->kept.size(), Theme::fileNames().size() - 1);
        QVERIFY(!QFile::exists(place.filePath(QStringLiteral("gone"))));
        QVERIFY(own.open(QIODevice::ReadOnly));
        QCOMPARE(own.readAll(), "body { color: teal }");
    }

    void aThemeIsNotWrittenWhereNoFolderCanBe()
    {
        const QTemporaryDir place;
        putThemeFile(place, QStringLiteral("file"), "words");
        const Result<ThemeExport> done = exportTheme(place.filePath(QStringLiteral("file/theme")));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Io);
    }

    void anOverrideMustKeepTheIdThatPatchesNeed()
    {
        const QTemporaryDir folder;
        putThemeFile(folder,
                     QStringLiteral("next.mustache"),
                     "{{! had id=\"next\" was here }}<nav>{{heading}}</nav>");
        const Result<Theme> theme = Theme::load(folder.path());
        QVERIFY(!theme);
        QVERIFY(theme.error().message.contains(QStringLiteral("next.mustache")));
        QVERIFY(theme.error().detail.contains(QStringLiteral("id=\"next\"")));
    }

    void aMissingFolderIsNoOverride() { QVERIFY(Theme::load(QStringLiteral("/no/such/folder"))); }

    void bothWaysToTheDarkSchemeGiveTheSameColours()
    {
        const QString css = QString::fromUtf8(builtInTheme().css());
        const QStringList asked =
            declarationsAfter(css, QStringLiteral(":root[data-scheme=\"dark\"] {"));
        const QStringList reader =
            declarationsAfter(css, QStringLiteral(":root:not([data-scheme=\"light\"]) {"));
        QVERIFY(asked.size() > 10);
        QCOMPARE(asked, reader);
    }

    void theStyleSheetLoadsNothing()
    {
        const QByteArray css = builtInTheme().css();
        QVERIFY(!css.contains("url("));
        QVERIFY(!css.contains("@import"));
        QVERIFY(!css.contains("http"));
    }

    void nothingOnAPageMoves()
    {
        // So nobody has to ask for less motion.
        QByteArray css = builtInTheme().css();
        // What appears at once, if later, does not move.
        css.replace("transition: visibility 0s 0.4s;", "");
        css.replace("transition-delay: 0s;", "");
        for (const char *word : {"transition", "animation", "@keyframes", "scroll-behavior"})
            QVERIFY2(!css.contains(word), word);
    }
};

STET_TEST(TestTheme)

#include "test_theme.moc"
