// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"
#include "tests/ui/preview/preview_fixture.h"
#include "ui/preview/preview_sandbox.h"

#include <unistd.h>

using namespace stet;
using namespace stet::test;

namespace {

QByteArray status(int seccomp, int filters)
{
    return "Name:\tQtWebEngineProc\nNoNewPrivs:\t1\nSeccomp:\t" + QByteArray::number(seccomp) +
           "\nSeccomp_filters:\t" + QByteArray::number(filters) +
           "\nSpeculation_Store_Bypass:\tvulnerable\n";
}

} // namespace

/// Whether the preview is locked is seen, not concluded.
class TestPreviewSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatTheKernelSays_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<PreviewSandbox>("sandbox");
        QTest::newRow("locked") << status(2, 1) << status(0, 0) << PreviewSandbox::On;
        QTest::newRow("not locked") << status(0, 0) << status(0, 0) << PreviewSandbox::Off;
        QTest::newRow("locked in a container")
            << status(2, 2) << status(2, 1) << PreviewSandbox::On;
        QTest::newRow("the container's filter alone")
            << status(2, 1) << status(2, 1) << PreviewSandbox::Off;
        QTest::newRow("no count of filters")
            << QByteArray("Seccomp:\t2\n") << QByteArray("Seccomp:\t2\n")
            << PreviewSandbox::Unknown;
        QTest::newRow("an old kernel without a container")
            << QByteArray("Seccomp:\t2\n") << QByteArray("Seccomp:\t0\n") << PreviewSandbox::On;
        QTest::newRow("nothing") << QByteArray() << status(0, 0) << PreviewSandbox::Unknown;
    }

    void whatTheKernelSays()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const QByteArray, own);
        QFETCH(const PreviewSandbox, sandbox);
        QCOMPARE(sandboxOf(page, own), sandbox);
    }

    /// Root's has none (`--no-sandbox`), whoever else starts it is shown no page without one.
    void itIsSeenAtThePagesProcess()
    {
        const std::unique_ptr<PreviewView> view = shownPreview(rawPage({rawPart("<p>Words.</p>")}));
        QVERIFY(pageOf(*view).renderProcessPid() > 0);
        QCOMPARE(previewSandbox(), ::geteuid() == 0 ? PreviewSandbox::Off : PreviewSandbox::On);
    }
};

STET_TEST(TestPreviewSandbox)

#include "test_preview_sandbox.moc"
