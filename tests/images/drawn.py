"""Drawings as programs write them, and drawings that do more than they show."""

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:h="http://www.w3.org/1999/xhtml" {}>{}</svg>'
)


def drawing(inside: str = '<path d="M0 0h9v9z"/>', attributes: str = 'viewBox="0 0 64 32"') -> bytes:
    """An SVG file."""
    return _SVG.format(attributes, inside).encode()


AWAY = "http://fremd.example/x"
HOSTILE = (
    "<script>alert(1)</script>",
    f'<script href="{AWAY}"/>',
    '<rect onclick="alert(1)"/>',
    '<a href="#x" ping="http://fremd.example/x"><rect/></a>',
    '<a xlink:href="javascript:alert(1)"><rect/></a>',
    '<a href="java&#9;script:alert(1)"><rect/></a>',
    '<a href="data:image/png,&lt;x"><rect/></a>',
    f'<image href="{AWAY}"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    f'<image><animate attributeName="href" to="{AWAY}"/></image>',
    f'<image><set attributeName="href" to="{AWAY}"/></image>',
    f'<feImage href="{AWAY}"/>',
    '<use href="andere.svg#x"/>',
    f'<use xlink:href="{AWAY}#x"/>',
    f'<linearGradient href="{AWAY}#x"/>',
    f'<textPath href=" {AWAY}#x"/>',
    "<foreignObject><p>x</p></foreignObject>",
    f'<h:meta http-equiv="refresh" content="0;url={AWAY}"/>',
    f'<h:body background="{AWAY}"/>',
    '<h:form action="java&#9;script:alert(1)"><h:input type="submit"/></h:form>',
    f'<h:style><!-- -->@import "{AWAY}";</h:style>',
    f'<h:link rel="stylesheet" href="{AWAY}"/>',
    f'<h:iframe src="{AWAY}"/>',
    f'<h:img src="{AWAY}"/>',
    f"<style>@import '{AWAY}';</style>",
    f'<style>@IMPORT "{AWAY}";</style>',
    rf'<style>@\69mport "{AWAY}";</style>',
    f'<style><!-- x -->@import "{AWAY}";</style>',
    f'<style><![CDATA[ @import "{AWAY}"; ]]></style>',
    f'<style>svg{{background:image-set("{AWAY}" 1x)}}</style>',
    f'<style>svg{{background:-webkit-image-set("{AWAY}" 1x)}}</style>',
    f"<style>svg{{background:cross-fade(url({AWAY}),red)}}</style>",
    f"<style>@font-face{{font-family:x;src:url({AWAY})}}text{{font-family:x}}</style>",
    f"<style>@media all{{svg{{background:url({AWAY})}}}}</style>",
    f"<style>svg{{--x:url({AWAY});background:var(--x)}}</style>",
    f"<style>rect {{ fill: url({AWAY}) }}</style>",
    rf"<style>svg{{background:u\72l({AWAY})}}</style>",
    f"<style>svg{{background:src('{AWAY}')}}</style>",
    f'<rect style="fill: url({AWAY})"/>',
    f"<rect style=\"background:image-set('{AWAY}' 1x)\"/>",
    f'<rect fill="url({AWAY}#x)"/>',
    rf'<rect filter="u\72l({AWAY}#x)"/>',
    f"<rect mask=\"URL( '{AWAY}' )\"/>",
    '<animateTransform attributeName="transform" type="rotate" to="9"/>',
    "<handler>x</handler>",
    "<iframe/>",
    "<unbekannt/>",
)

REAL = {
    "inkscape": ("fill:url(#lg2)", "stop-color:#d40000", 'href="#lg1"', "Straße", "font-size:10px", "m 1,2 c 3,4"),
    "illustrator": (".st0 { fill:#E30613; }", "clip-path:url(#SVGID_2_)", 'points="1,2 3,4 5,6"', 'href="#SVGID_1_"'),
    "libreoffice": ('clip-path="url(#c1)"', 'fill="rgb(114,159,207)"', "Plan", 'font-size="635px"'),
    "figma": ('filter="url(#filter0_d)"', 'stdDeviation="2"', 'fill="url(#paint0)"', "mix-blend-mode:multiply"),
    "symbol": ('aria-label="Pfeil"', "@media (prefers-color-scheme: dark)", "fill:#eee", 'transform="rotate(45 8 8)"'),
}
"""What must be left of the files in ``drawings/``, written as these programs write them."""
