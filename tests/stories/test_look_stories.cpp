// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots.h"
#include "core/desk/opening/sample_desk.h"
#include "tests/support/look_audit.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "tests/support/watched_application.h"
#include "ui/settings/preferences.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/ui_language.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLocale>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(1280, 720);

/// What is wrong with a view and with what came up over it.
QStringList troublesOf(QWidget &view)
{
    QStringList troubles = lookTroublesIn(view);
    QWidget *popup = QApplication::activePopupWidget();
    if (popup != nullptr && popup->isVisible())
        troubles << lookTroublesIn(*popup);
    if (view.width() > smallest.width() || view.height() > smallest.height())
        troubles << u"takes %1x%2"_s.arg(view.width()).arg(view.height());
    return troubles;
}

} // namespace

/// Every view of the window, as the pictures show it (with a filled desk, with nothing, with names
/// as long as can be), in a window of 1280×720: nothing is cut off, nothing lies over another.
class TestLookStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { WatchedApplication::watch(); }

    void everyViewIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<int>("percent");
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("English") << u"en"_s << Qt::LeftToRight << 100 << Scheme::Light;
        QTest::newRow("English, twice the size")
            << u"en"_s << Qt::LeftToRight << 200 << Scheme::Light;
        // German words are as wide in a mirrored window as in one that is not.
        QTest::newRow("German, mirrored, dark")
            << u"de"_s << Qt::RightToLeft << 100 << Scheme::Dark;
    }

    void everyViewIsWhole()
    {
        QFETCH(QString, language);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(int, percent);
        QFETCH(Scheme, scheme);
        QSettings().clear();
        const QLocale before;
        QLocale::setDefault(QLocale(language == u"de" ? u"de_DE"_s : u"en_GB"_s));
        const UiTranslations spoken(*qApp, language);
        QGuiApplication::setLayoutDirection(direction);
        look().setTextPercent(percent);
        const QStringList troubles = troublesOfAllViews(scheme);
        look().setTextPercent(100);
        look().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QLocale::setDefault(before);
        for (const QString &trouble : troubles)
            qWarning("%s", qPrintable(trouble));
        QCOMPARE(troubles.size(), 0);
    }

private:
    static Appearance &look()
    {
        static auto *look = new Appearance(*qApp);
        return *look;
    }

    static QStringList troublesOfAllViews(Scheme scheme)
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const Languages languages;
        Preferences preferences(testActor());
        const QString desk = folder.filePath(u"sample.stet"_s);
        (void)must(createSampleDesk(desk, testActor(), clock));
        QStringList troubles;
        int views = 0;
        ShotRound round = ShotRound::brief({scheme});
        round.take = [&](const QString &file, QWidget &view) {
            ++views;
            // One that several views have is told once.
            for (const QString &trouble : troublesOf(view)) {
                if (std::none_of(troubles.begin(), troubles.end(), [&](const QString &told) {
                        return told.endsWith(trouble);
                    }))
                    troubles << file + u": "_s + trouble;
            }
        };
        const QString own = folder.filePath(u"own"_s);
        if (!QDir().mkpath(own))
            return {u"no folder"_s};
        const ShellContext context{look(), clock, languages, preferences, false};
        if (takeShots(context, round, folder.path(), desk, own) != 0)
            troubles << u"not every view could be opened"_s;
        if (views < 60)
            troubles << u"only %1 views were seen"_s.arg(views);
        return troubles;
    }
};

STET_TEST(TestLookStories)

#include "test_look_stories.moc"
