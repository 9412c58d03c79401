// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/preview/preview_loader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// Which preview library is taken.
class TestPreviewLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theLibraryOfThisBuildIsTaken()
    {
        const auto library = loadPreview();
        QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
        QVERIFY((*library)->engineVersion().startsWith(u"6."_s));
        // Also behind others that are not.
        QStringList places{u"" STET_OTHER_BUILD ""_s, u"" STET_UNNAMED_BUILD ""_s};
        QVERIFY(loadPreviewFrom(places + previewLibraryPlaces()));
    }

    void anotherBuildIsNot_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("other build") << u"" STET_OTHER_BUILD ""_s << u"another build"_s;
        QTest::newRow("no build") << u"" STET_UNNAMED_BUILD ""_s << u"another build"_s;
        QTest::newRow("no library") << QString() << u"is damaged"_s;
        QTest::newRow("nothing") << u"/nonexistent/libstet_preview.so"_s << u"is missing"_s;
    }

    void anotherBuildIsNot()
    {
        QFETCH(QString, file);
        QFETCH(QString, words);
        const QTemporaryDir folder;
        if (file.isEmpty()) {
            file = folder.filePath(u"libstet_preview.so"_s);
            QFile text(file);
            QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no library") > 0);
        }
        const auto library = loadPreviewFrom({file});
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::NotFound);
        QVERIFY2(library.error().message.contains(words), qPrintable(library.error().message));
        QVERIFY2(library.error().message.contains(u"install"_s),
                 qPrintable(library.error().message));
        QVERIFY(!library.error().detail.isEmpty());
    }
};

STET_TEST(TestPreviewLoader)

#include "test_preview_loader.moc"
