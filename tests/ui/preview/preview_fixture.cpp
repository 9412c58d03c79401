// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/preview/preview_fixture.h"

#include "tests/support/page_fixture.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace stet::test {

std::shared_ptr<const Page> rawPage(const std::vector<PagePart> &parts)
{
    Page page = PageFixture::plain().page();
    page.parts = parts;
    page.marks.clear();
    return std::make_shared<const Page>(std::move(page));
}

PagePart rawPart(const QByteArray &html, const QByteArray &id)
{
    return {id, html, "<div id=\"" + id + "\">" + html + "</div>"};
}

std::unique_ptr<PreviewView> shownPreview(const std::shared_ptr<const Page> &page)
{
    auto view = std::make_unique<PreviewView>();
    view->setPageStyle({}); // the preview has some of its own
    view->resize(800, 600);
    view->show();
    QSignalSpy loaded(view.get(), &PreviewView::loaded);
    PreviewUpdate update;
    update.page = page;
    view->showUpdate(update);
    if (loaded.isEmpty() && !loaded.wait(20'000))
        qFatal("the preview did not load");
    return view;
}

QVariant ask(PreviewView &view, const QString &script)
{
    QVariant value;
    bool answered = false;
    pageOf(view).runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &v) {
        value = v;
        answered = true;
    });
    if (!QTest::qWaitFor([&] { return answered; }, 20'000))
        qFatal("the preview did not answer");
    return value;
}

QPoint placeOf(PreviewView &view, const QString &selector)
{
    const QString script =
        QStringLiteral("(() => { const r = document.querySelector('%1').getBoundingClientRect();"
                       "return [r.left + Math.min(20, r.width / 2), r.top + r.height / 2]; })()")
            .arg(selector);
    const QVariantList place = ask(view, script).toList();
    return {place.value(0).toInt(), place.value(1).toInt()};
}

void clickAt(PreviewView &view, const QPoint &place)
{
    QWidget *target = webViewOf(view).focusProxy();
    QTest::mouseMove(target, place);
    QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, place);
}

CanaryServer::CanaryServer()
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            socket->deleteLater();
        }
    });
}

QByteArray CanaryServer::address() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
}

} // namespace stet::test
