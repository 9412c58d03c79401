// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/full_pool.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/shell/desk_opener.h"
#include "ui/shell/new_desk_dialog.h"
#include "ui/shell/recent_desks.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What asks the disk on the way into a desk does so beside the window: a share may take minutes.
class TestDeskOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void foldersAreMadeBesideTheWindow()
    {
        const QTemporaryDir place;
        const QString path = place.filePath(u"new/harbour.stet"_s);
        const SystemClock clock;
        DeskOpener opener(testActor(), clock);
        const QSignalSpy opened(&opener, &DeskOpener::opened);
        {
            const FullPool full;
            opener.create(path, testSettings());
            QVERIFY(opener.isBusy());
            QVERIFY(!QDir(place.filePath(u"new"_s)).exists());
        }
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!opener.isBusy());
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const QTemporaryDir place;
        QFile file(place.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const SystemClock clock;
        DeskOpener opener(testActor(), clock);
        const QSignalSpy failed(&opener, &DeskOpener::failed);
        opener.create(place.filePath(u"file/harbour.stet"_s), testSettings());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::Io);
        QVERIFY(!opener.isBusy());
    }

    void aPlaceThatIsTakenIsTold()
    {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath(u"harbour.stet"_s));
        const Languages languages;
        NewDeskDialog dialog(languages);
        dialog.findChild<QLineEdit *>(u"deskFolder"_s)->setText(place.path());
        auto *name = dialog.findChild<QLineEdit *>(u"deskName"_s);
        const auto *make = dialog.findChild<QPushButton *>();
        for (const auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                make = button;
        }
        {
            const FullPool full;
            name->setText(u"Harbour"_s);
            QVERIFY(make->isEnabled()); // who makes it looks once more
        }
        QTRY_VERIFY(!make->isEnabled());
        name->setText(u"Harbour two"_s);
        QTRY_VERIFY(make->isEnabled());
    }

    void lastDesksAreLookedForBesideTheWindow()
    {
        QSettings().clear();
        const QTemporaryDir place;
        RecentDesks().add(place.path());
        RecentDesks().add(place.filePath(u"gone.stet"_s));
        QFuture<QStringList> paths;
        {
            const FullPool full;
            paths = RecentDesks().paths();
            QVERIFY(!paths.isFinished());
        }
        QCOMPARE(answer(paths), QStringList{place.path()});
        QSettings().clear();
    }

    void theDeskOfTheStartBeforeIsNotWrittenAgain()
    {
        QSettings().clear();
        const QTemporaryDir place;
        RecentDesks().add(place.path());
        const QString settings = QSettings().fileName();
        const QDateTime longAgo(QDate(2020, 3, 4), QTime(9, 0), Qt::UTC);
        QFile file(settings);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
        file.close();
        RecentDesks().add(place.path());
        QCOMPARE(QFileInfo(settings).lastModified(), longAgo);
        RecentDesks().add(place.filePath(u"other.stet"_s));
        QVERIFY(QFileInfo(settings).lastModified() != longAgo);
        QSettings().clear();
    }
};

STET_TEST(TestDeskOpener)

#include "test_desk_opener.moc"
