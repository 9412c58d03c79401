// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/desk/import/importing.h"
#include "core/desk/settings.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/desk/article_columns.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/preview/preview_pane.h"
#include "ui/review/review_page.h"
#include "ui/shell/error_message.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/ui_language.h"

#include <QComboBox>
#include <QFile>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QStringList menuTitles(const QMainWindow &window)
{
    QStringList titles;
    for (const QAction *action : window.menuBar()->actions()) {
        if (action->isVisible())
            titles << action->text().remove(u'&');
    }
    return titles;
}

/// The letters that stand behind an & more than once in `actions`, or in a menu below.
QStringList twiceMarked(const QList<QAction *> &actions)
{
    QStringList twice;
    QHash<QChar, QString> marked;
    for (QAction *action : actions) {
        const QString text = action->text();
        const qsizetype at = text.indexOf(u'&');
        if (action->isVisible() && at >= 0 && at + 1 < text.size()) {
            const QChar letter = text[at + 1].toLower();
            if (marked.contains(letter))
                twice << marked.value(letter) + u" = "_s + text;
            marked.insert(letter, text);
        }
        if (action->menu() != nullptr)
            twice << twiceMarked(action->menu()->actions());
    }
    return twice;
}

int middleOf(const QWidget &part, const QWidget &window)
{
    return part.mapTo(&window, part.rect().center()).x();
}

} // namespace

/// The window in German, and the window of a language that is written from the right.
class TestLanguageStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QSettings().clear();
        m_locale = QLocale();
        QLocale::setDefault(QLocale(u"de_DE"_s));
        m_german = std::make_unique<UiTranslations>(*qApp, u"de"_s);
        QVERIFY(m_german->isComplete());
    }

    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void cleanupTestCase()
    {
        m_german.reset();
        QLocale::setDefault(m_locale);
        QCOMPARE(uiLanguage(), u"en"_s);
    }

    void theLanguageIsTheUsersOrTheSystems_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("as the system") << u""_s << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
        QTest::newRow("the first that there is")
            << u""_s << QStringList{u"fr-CH"_s, u"de-CH"_s, u"en"_s} << u"de"_s;
        QTest::newRow("none that there is") << u""_s << QStringList{u"fr"_s} << u"en"_s;
        QTest::newRow("C") << u""_s << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("chosen") << u"en"_s << QStringList{u"de"_s} << u"en"_s;
        QTest::newRow("chosen, not there") << u"tlh"_s << QStringList{u"de_DE"_s} << u"de"_s;
    }

    void theLanguageIsTheUsersOrTheSystems()
    {
        QFETCH(QString, chosen);
        QFETCH(QStringList, system);
        QFETCH(QString, spoken);
        QCOMPARE(pickUiLanguage(chosen, system), spoken);
    }

    void theChoiceIsKept()
    {
        QCOMPARE(chosenUiLanguage(), QString());
        setChosenUiLanguage(u"de"_s);
        QCOMPARE(chosenUiLanguage(), u"de"_s);
        setChosenUiLanguage(u"nothing"_s);
        QCOMPARE(chosenUiLanguage(), QString());
    }

    void everyLanguageHasItsTranslation()
    {
        for (const QString &tag : uiLanguages()) {
            const UiTranslations translations(*qApp, tag);
            QVERIFY2(translations.isComplete(), qPrintable(tag));
        }
        QCOMPARE(uiLanguage(), u"de"_s);
    }

    void theDeskSpeaksGerman()
    {
        StoryWindow story;
        story.addArticle(u"Kran"_s, u"Worte."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        QCOMPARE(menuTitles(story.window()),
                 QStringList({u"Datei"_s,
                              u"Bearbeiten"_s,
                              u"Artikel"_s,
                              u"Faktencheck"_s,
                              u"Quellen"_s,
                              u"Ansicht"_s,
                              u"Hilfe"_s}));
        QCOMPARE(twiceMarked(story.window().menuBar()->actions()).join(u", "_s), QString());
        const QAbstractItemModel &list = *story.list().model();
        QCOMPARE(list.headerData(int(ArticleColumn::Owner), Qt::Horizontal).toString(),
                 u"Zuständig"_s);
        QCOMPARE(list.index(0, int(ArticleColumn::State)).data().toString(), u"Entwurf"_s);
        const auto *total = story.page().findChild<PlainLabel *>(u"listTotal"_s);
        QTRY_COMPARE(total->plainText(), u"1 Artikel"_s);
        auto *sidebar = story.window().findChild<DeskSidebar *>();
        QTRY_VERIFY(!sidebar->findItems(u"Alle Artikel"_s, Qt::MatchExactly).isEmpty());
        // Each name stands there whole, with a number behind it, also where it is the chosen one.
        QFont chosen = sidebar->font();
        chosen.setWeight(QFont::DemiBold);
        const int number = QFontMetrics(sidebar->font()).horizontalAdvance(u"1 234"_s) + 10;
        for (int row = 0; row < sidebar->count(); ++row) {
            const QString name = sidebar->item(row)->text();
            QVERIFY2(QFontMetrics(chosen).horizontalAdvance(name) + number + 32 <=
                         sidebar->viewport()->width(),
                     qPrintable(name));
        }
        QTRY_VERIFY(story.window().windowTitle().startsWith(u"Alle Artikel – "_s));
        story.area().showShelf(LibraryShelf::All);
        QTRY_VERIFY(story.window().windowTitle().startsWith(u"Bibliothek – "_s));
    }

    void theArticleSpeaksGerman()
    {
        StoryWindow story;
        story.addArticle(u"Kran"_s, u"Worte."_s);
        story.open();
        story.write();
        QTRY_VERIFY(menuTitles(story.window()).contains(u"Einfügen"_s));
        QCOMPARE(twiceMarked(story.window().menuBar()->actions()).join(u", "_s), QString());
        const auto *panels = story.workspace().findChild<QTabWidget *>();
        QCOMPARE(panels->tabText(2), u"Gliederung"_s);
        // The name of the kind follows the window, not the article, which is English.
        const auto combos = story.workspace().findChildren<QComboBox *>();
        const auto offers = [&combos](const QString &kind) {
            return std::any_of(combos.begin(), combos.end(), [&kind](const QComboBox *combo) {
                return combo->findText(kind) >= 0;
            });
        };
        QTRY_VERIFY(offers(u"Nachricht"_s)); // the desk's kinds are read after its article
        QVERIFY(!offers(u"News"_s));
    }

    void theFactCheckSpeaksGerman()
    {
        StoryWindow story;
        const ArticleId article = story.addArticle(u"Kran"_s, u"Worte."_s);
        story.open();
        story.area().openForReview(article);
        QTRY_VERIFY(story.area().isReviewing());
        QStringList below;
        for (const QAction *action : story.area().review()->menuActions()) {
            if (action->menu() != nullptr)
                below << action->text().remove(u'&');
        }
        QCOMPARE(below,
                 QStringList({u"Aussagen"_s,
                              u"Belege"_s,
                              u"Vorgeschlagene Worte"_s,
                              u"Gehe zu"_s,
                              u"Speichern und übergeben"_s}));
        QCOMPARE(twiceMarked(story.window().menuBar()->actions()).join(u", "_s), QString());
    }

    void theCoreSpeaksGermanToo()
    {
        const Error error{ErrorCode::InvalidInput,
                          CoreWords::tr("Two snippets have the same name.") + u' ' +
                              CoreWords::tr("Nothing was changed."),
                          {}};
        const ErrorMessage message = describeError(error, u"das sichern"_s);
        QVERIFY2(message.happened.endsWith(u"Zwei Textbausteine haben denselben Namen."_s),
                 qPrintable(message.happened));
        QCOMPARE(message.kept, u"Nichts wurde geändert."_s);
        QCOMPARE(CoreWords::tr("%n links to no web page, mail address or article are left out, "
                               "their words stand",
                               nullptr,
                               1)
                     .left(6),
                 u"1 Link"_s);
    }

    void whatAnImportSaysIsGerman()
    {
        StoryWindow story;
        story.addArticle(u"Kran"_s, u"Worte."_s);
        story.open();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"quellen.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Sehr geehrte Redaktion");
        file.close();
        // The file is read on the pool, where nobody has a window.
        const ImportReport report = must(Importing(story.area().session()).takePaths({path}));
        QCOMPARE(report.lines.size(), size_t(1));
        QVERIFY2(report.lines.front().reason.startsWith(u"Das ist kein JSON: "_s),
                 qPrintable(report.lines.front().reason));
    }

    void whatTheDeskRefusesIsGerman()
    {
        StoryWindow story;
        story.addArticle(u"Kran"_s, u"Worte."_s);
        story.open();
        Person nobody;
        nobody.name = u"  "_s;
        const Result<Person> added = answer(Settings(story.area().session()).addPerson(nobody));
        QVERIFY(!added);
        QCOMPARE(added.error().message,
                 u"Eine Person braucht einen Namen. Nichts wurde geändert."_s);
    }

    void numbersAndDaysFollow()
    {
        constexpr qint64 day = 86'400'000;
        const qint64 now = QDateTime(QDate(2026, 3, 4), QTime(12, 0)).toMSecsSinceEpoch();
        QCOMPARE(dueText(now + 2 * day, now, QTimeZone::utc()), u"in 2 Tagen"_s);
        QCOMPARE(dueText(now - day, now, QTimeZone::utc()), u"vor 1 Tag"_s);
        QCOMPARE(dayText(QDate(2026, 12, 24)), u"24. Dez. 2026"_s);
        QCOMPARE(agoText(now - 60'000, now), u"vor 1 Min."_s);
    }

    void theDeskIsMirrored()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        StoryWindow story;
        story.addArticle(u"Kran"_s, u"Worte."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        const QWidget &window = story.window();
        const int list = middleOf(story.list(), window);
        QVERIFY(middleOf(*story.window().findChild<DeskSidebar *>(), window) > list);
        const auto *summary = story.page().findChild<QWidget *>(u"articleSummary"_s);
        QVERIFY(summary != nullptr);
        QVERIFY(middleOf(*summary, window) < list);
    }

    void theWorkspaceIsMirrored()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        StoryWindow story;
        story.addArticle(u"Kran"_s, u"Worte."_s);
        story.open();
        story.write();
        const QWidget &window = story.window();
        const int preview = middleOf(*story.workspace().findChild<PreviewPane *>(), window);
        const auto *editor = story.workspace().findChild<MarkdownEditor *>();
        QTRY_VERIFY(middleOf(*editor, window) > preview);
        QVERIFY(middleOf(*story.workspace().findChild<QTabWidget *>(), window) < preview);
    }

    void aLineStandsWhereLinesBegin()
    {
        // The words of a title run as they do; in a mirrored window they end at the right edge.
        PlainLabel label;
        label.resize(400, 30);
        label.setPlainText(u"Kran"_s);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            label.setLayoutDirection(direction);
            const QImage image = label.grab().toImage();
            const QRgb ground = image.pixel(200, 15);
            int first = image.width();
            int last = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) != ground) {
                        first = std::min(first, x);
                        last = std::max(last, x);
                    }
                }
            }
            QVERIFY(direction == Qt::LeftToRight ? last < 200 : first > 200);
        }
    }

private:
    QLocale m_locale;
    std::unique_ptr<UiTranslations> m_german;
};

STET_TEST(TestLanguageStories)

#include "test_language_stories.moc"
