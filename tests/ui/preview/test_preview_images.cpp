// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"
#include "tests/ui/preview/preview_fixture.h"

#include <QFile>
#include <QPromise>
#include <QSignalSpy>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

MediaFile yardPicture()
{
    QFile file(u":/stet/sample/images/yard.png"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample lacks its picture");
    const QByteArray bytes = file.readAll();
    return {{u"images/yard.png"_s, {}, u"image/png"_s, bytes.size()}, bytes};
}

} // namespace

/// The preview shows the desk's images, and nothing that only looks like one.
class TestPreviewImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void showsAnImageOfTheDesk()
    {
        QCOMPARE(widthsShown(u"![A yard](images/yard.png \"A yard\")"_s), u"1320"_s);
        QCOMPARE(m_asked, QStringList{u"images/yard.png"_s});
    }

    void anImageThatIsNotThereLeavesItsText()
    {
        QCOMPARE(widthsShown(u"![Lost](images/lost.png \"Lost\")"_s), u"0"_s);
        QCOMPARE(m_asked, QStringList{u"images/lost.png"_s});
    }

    void namesArriveDecoded()
    {
        widthsShown(u"![A](<images/a b ü.png> \"A\")"_s);
        QCOMPARE(m_asked, QStringList{u"images/a b ü.png"_s});
    }

    void pathsOutOfTheDeskAreNeverAskedFor()
    {
        widthsShown(u"![Up](../../secret.png \"Up\")\n\n![Root](/etc/passwd \"Root\")\n\n"
                    "![Web](https://a.example/a.png \"Web\")"_s);
        QVERIFY2(m_asked.isEmpty(), qPrintable(m_asked.join(u' ')));
    }

    void aReaderThatAnswersLateHarmsNothing()
    {
        QPromise<Result<MediaFile>> late;
        late.start();
        auto view = std::make_unique<PreviewView>();
        view->setImageReader([&](const QString &) { return late.future(); });
        show(*view, u"![A](images/a.png \"A\")"_s);
        view.reset();
        late.addResult(Result<MediaFile>(yardPicture()));
        late.finish();
        QCoreApplication::processEvents();
    }

private:
    static void show(PreviewView &view, const QString &body)
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = body;
        QSignalSpy loaded(&view, &PreviewView::loaded);
        view.setPath(u"news/a.html"_s);
        view.resize(800, 600);
        view.show();
        PreviewUpdate update;
        update.page = std::make_shared<const Page>(fixture.page());
        update.generation = 1;
        view.showUpdate(update);
        QVERIFY(loaded.wait(20'000));
    }

    /// The natural widths of all images of the page once they have come or failed.
    QString widthsShown(const QString &body)
    {
        m_asked.clear();
        PreviewView view;
        view.setImageReader([this](const QString &name) {
            m_asked.append(name);
            Result<MediaFile> answer = name == u"images/yard.png"
                                           ? Result<MediaFile>(yardPicture())
                                           : fail(ErrorCode::NotFound, u"None."_s);
            QPromise<Result<MediaFile>> promise;
            promise.start();
            promise.addResult(std::move(answer));
            promise.finish();
            return promise.future();
        });
        show(view, body);
        const QString script =
            u"[...document.images].every(i => i.complete)"
            " ? [...document.images].map(i => i.naturalWidth).join(' ') : '...'"_s;
        QString widths;
        const bool all = QTest::qWaitFor(
            [&] {
                widths = ask(view, script).toString();
                return widths != u"...";
            },
            10'000);
        return all ? widths : u"no answer"_s;
    }

    QStringList m_asked;
};

STET_TEST(TestPreviewImages)

#include "test_preview_images.moc"
