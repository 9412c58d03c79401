// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_writer.h"
#include "tests/pages/page_set.h"
#include "tests/support/checked_desk.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace stet;
using namespace stet::test;

/// Published pages are valid HTML in the eyes of the W3C's checker (vnu), without a warning.
class TestValidity : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_checker = pageTool(QStringLiteral("vnu-jar/build/dist/vnu.jar"));
        if (m_checker.isEmpty())
            QSKIP("the HTML checker is not installed: run ./dev test, or npm ci in tests/pages");
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("java")).isEmpty(),
                 "java is missing");
    }

    void pagesAreValid()
    {
        const PageSet pages;
        QVERIFY(pages.all().size() > 20);
        QCOMPARE(complaints(pages.all()), QStringList());
    }

    void galleysAreValid()
    {
        CheckedDesk desk;
        desk.verifyAll();
        desk.edit(QStringLiteral("Nobody was hurt."),
                  QStringLiteral("Nobody was ~~not~~ *hurt*.\n\n| a | b |\n|---|---|\n| c | [d]"
                                 "(https://d.example) |\n\n* One. Two.\n\n> Three.\n"));
        must(Checking(desk.ines())
                 .addNote(desk.article(),
                          desk.aim(QStringLiteral("Three.")),
                          QStringLiteral("Who says?")));
        const QTemporaryDir folder;
        const GalleyWritten galley = must(writeGalley(
            desk.mara(), {desk.article(), folder.filePath(QStringLiteral("galley.html")), {}}));
        QCOMPARE(complaints({galley.file}), QStringList());
    }

    void theStyleSheetIsValid()
    {
        QTemporaryDir folder;
        QFile css(folder.filePath(QStringLiteral("theme.css")));
        QVERIFY(css.open(QIODevice::WriteOnly));
        css.write(builtInTheme().css());
        css.close();
        QCOMPARE(complaints({QStringLiteral("--css"), css.fileName()}), QStringList());
    }

    void aBrokenPageIsFound()
    {
        PageSet pages;
        const QString broken =
            pages.add(QStringLiteral("broken"), "<!doctype html><p id=a><p id=a><img src=x>");
        QVERIFY(complaints({broken}).size() >= 3);
    }

private:
    /// The checker takes the JSON-LD for a script that the page's policy blocks; the HTML standard
    /// ("prepare the script element") leaves a data block before any policy is asked. It says so
    /// wherever in the page block and policy stand. What would silence it is worse than passing it
    /// over: a hash in the policy costs every page one only for the checker, and a nonce that is
    /// the same in every build lets in each script that knows it.
    [[nodiscard]] static bool isAboutDataBlock(const QJsonObject &message)
    {
        return message.value(u"message")
                   .toString()
                   .startsWith(QLatin1String("Inline script violates Content Security Policy")) &&
               message.value(u"extract").toString().contains(QLatin1String("application/ld+json"));
    }

    /// The search page's policy lets in scripts of its own origin, and a file, as the checker reads
    /// it, has none. That the script runs where a server gives it, `TestSearchPage` sees.
    [[nodiscard]] static bool isAboutOwnScript(const QJsonObject &message)
    {
        return message.value(u"message").toString().contains(
            QStringLiteral("external script “search.js” blocked by “script-src”"));
    }

    [[nodiscard]] QStringList complaints(const QStringList &arguments) const
    {
        QProcess checker;
        checker.start(QStringLiteral("java"),
                      QStringList{QStringLiteral("-jar"),
                                  m_checker,
                                  QStringLiteral("--format"),
                                  QStringLiteral("json")} +
                          arguments);
        if (!checker.waitForFinished(180'000))
            return {QStringLiteral("the checker did not end: ") + checker.errorString()};
        const QJsonDocument report = QJsonDocument::fromJson(checker.readAllStandardError());
        if (!report.isObject())
            return {QStringLiteral("the checker gave no report")};
        QStringList found;
        for (const QJsonValue &value : report.object().value(u"messages").toArray()) {
            const QJsonObject message = value.toObject();
            if (isAboutDataBlock(message) || isAboutOwnScript(message))
                continue;
            found.append(message.value(u"url").toString().section(u'/', -1) + u':' +
                         QString::number(message.value(u"lastLine").toInt()) + u' ' +
                         message.value(u"message").toString() + u' ' +
                         message.value(u"extract").toString().simplified());
        }
        return found;
    }

    QString m_checker;
};

STET_TEST(TestValidity)

#include "test_validity.moc"
